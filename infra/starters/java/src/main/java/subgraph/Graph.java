package subgraph;

import com.apollographql.federation.graphqljava.Federation;
import com.apollographql.federation.graphqljava._Entity;
import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.graphql.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Makes schema.graphql a subgraph. */
@Configuration
public class Graph {
  // Spring's own @EntityMapping takes a key about which nothing is known for an error; here the answer is null.
  @Bean
  public GraphQlSourceBuilderCustomizer subgraph(Entities entities) {
    return builder ->
        builder.schemaFactory(
            (types, wiring) ->
                Federation.transform(types, wiring)
                    .fetchEntities(
                        environment ->
                            entities.ofKeys(environment.<List<Map<String, Object>>>getArgument(_Entity.argumentName)))
                    .resolveEntityType(
                        environment -> {
                          Map<String, Object> entity = environment.getObject();
                          return environment.getSchema().getObjectType((String) entity.get("__typename"));
                        })
                    .build());
  }

  // The graph checks the form of these; here they are text.
  @Bean
  public RuntimeWiringConfigurer scalars() {
    var coercing = Scalars.GraphQLString.getCoercing();
    return wiring ->
        List.of("Date", "OzgId", "StateCode")
            .forEach(name -> wiring.scalar(GraphQLScalarType.newScalar().name(name).coercing(coercing).build()));
  }
}
