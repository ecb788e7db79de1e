package subgraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers the keys that the graph asks for, each as a map of fields. */
@Component
public class Entities {
  private final Facts facts;

  public Entities(Facts facts) {
    this.facts = facts;
  }

  /** What each key stands for, in the order of the keys; null for what nothing is known about. */
  public List<Map<String, Object>> ofKeys(List<Map<String, Object>> keys) {
    var found = new ArrayList<Map<String, Object>>();
    for (var key : keys) found.add(ofKey(key));
    return found;
  }

  private Map<String, Object> ofKey(Map<String, Object> key) {
    return switch ((String) key.get("__typename")) {
      case "OzgService" -> key;
      case "__Name__Implementation" -> implementation(key);
      case "__Name__Progress" -> progress(key);
      case "__Name__Coverage" -> coverage(key);
      default -> null;
    };
  }

  private Map<String, Object> implementation(Map<String, Object> key) {
    var stated = isOurs(key) ? facts.statedBy((String) key.get("heldOn")).get((String) key.get("ozgId")) : null;
    if (stated == null) return null;
    var fields = new HashMap<>(key);
    fields.put("phase", facts.phaseOf(stated));
    fields.put("originalLabel", stated.status());
    fields.put("asOf", stated.statedOn());
    fields.put("source", stated.source());
    fields.put("sourceUrl", stated.sourceUrl());
    fields.put("sourceKind", stated.sourceKind());
    return fields;
  }

  private Map<String, Object> progress(Map<String, Object> key) {
    if (!isOurs(key)) return null;
    var stated = facts.statedBy((String) key.get("heldOn")).values();
    var counts = new HashMap<String, Integer>();
    for (var statement : stated) counts.merge(String.valueOf(facts.phaseOf(statement)), 1, Integer::sum);
    var phases = new ArrayList<Map<String, Object>>();
    counts.forEach((phase, count) -> {
      var each = new HashMap<String, Object>();
      each.put("phase", phase.equals("null") ? null : phase);
      each.put("count", count);
      phases.add(each);
    });
    var fields = new HashMap<>(key);
    fields.put("asOf", stated.stream().map(Facts.Statement::statedOn).max(String::compareTo).orElse(null));
    fields.put("ozgServiceCount", stated.size());
    fields.put("phases", phases);
    return fields;
  }

  private Map<String, Object> coverage(Map<String, Object> key) {
    var fields = new HashMap<>(key);
    fields.put("asOf", facts.newestFirst().stream().findFirst().map(Facts.Statement::statedOn).orElse(null));
    fields.put("recordCount", facts.newestFirst().size());
    return fields;
  }

  private boolean isOurs(Map<String, Object> key) {
    return key.get("state") instanceof Map<?, ?> state && facts.state().equals(state.get("code"));
  }
}
