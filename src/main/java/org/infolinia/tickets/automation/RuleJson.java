package org.infolinia.tickets.automation;

import java.util.List;
import org.infolinia.tickets.edits.EditPlan;
import org.infolinia.tickets.views.Condition;
import tools.jackson.databind.json.JsonMapper;

/** Parts of rules as they are stored. */
final class RuleJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RuleJson() {}

    /** A list of its own kind, so that each condition is written with its name. */
    private record Conditions(List<Condition> conditions) {}

    static String written(List<Condition> conditions) {
        return JSON.writeValueAsString(new Conditions(conditions));
    }

    static List<Condition> conditions(String stored) {
        return JSON.readValue(stored, Conditions.class).conditions();
    }

    static String written(EditPlan plan) {
        return JSON.writeValueAsString(plan);
    }

    static EditPlan plan(String stored) {
        return JSON.readValue(stored, EditPlan.class);
    }
}
