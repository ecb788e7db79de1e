package subgraph;

import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import subgraph.Facts.Statement;

/** Answers the fields that are not read from a record as they are. */
@Controller
public class Fields {
  private static final int MOST = 100;

  private final Facts facts;

  public Fields(Facts facts) {
    this.facts = facts;
  }

  @QueryMapping("__field__Statements")
  public Map<String, List<Statement>> statements(@Argument int first) {
    return Map.of("nodes", facts.newestFirst().stream().limit(Math.min(Math.max(first, 0), MOST)).toList());
  }

  @SchemaMapping(typeName = "OzgService", field = "__field__Statement")
  public Statement newestStatement(Map<String, Object> service) {
    return facts.newestFirst().stream()
        .filter(statement -> statement.ozgId().equals(service.get("ozgId")))
        .findFirst()
        .orElse(null);
  }

  @SchemaMapping(typeName = "__Name__Statement", field = "service")
  public Map<String, Object> service(Statement statement) {
    return Map.of("ozgId", statement.ozgId());
  }

  @SchemaMapping(typeName = "__Name__Statement", field = "phase")
  public String phase(Statement statement) {
    return facts.phaseOf(statement);
  }
}
