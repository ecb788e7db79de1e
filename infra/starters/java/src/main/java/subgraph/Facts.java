package subgraph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What facts.json says. All days are written YYYY-MM-DD. */
@Component
public class Facts {
  public record Statement(
      String ozgId, String statedOn, String status, String source, String sourceUrl, String sourceKind) {}

  private record File(String explanation, String state, Map<String, String> phases, List<Statement> statements) {}

  private final File file;
  private final List<Statement> newestFirst;

  public Facts(ObjectMapper json) throws IOException {
    try (var input = new ClassPathResource("facts.json").getInputStream()) {
      file = json.readValue(input, File.class);
    }
    newestFirst = file.statements().stream().sorted(Comparator.comparing(Statement::statedOn).reversed()).toList();
  }

  public String state() {
    return file.state();
  }

  public List<Statement> newestFirst() {
    return newestFirst;
  }

  /** The phase that the words of a statement stand for, or null. */
  public String phaseOf(Statement statement) {
    return file.phases().get(statement.status());
  }

  /** The newest statement about each service as it was known on a day, by OZG-ID. */
  public Map<String, Statement> statedBy(String day) {
    var stated = new LinkedHashMap<String, Statement>();
    for (var statement : newestFirst) {
      if (statement.statedOn().compareTo(day) <= 0) stated.putIfAbsent(statement.ozgId(), statement);
    }
    return stated;
  }
}
