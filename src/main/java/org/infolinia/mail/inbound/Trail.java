package org.infolinia.mail.inbound;

import java.util.ArrayList;
import java.util.List;
import org.infolinia.mail.Decision;
import org.infolinia.mail.Decision.Stage;

/** What was decided about one message so far. */
final class Trail {

    private final List<Decision> decisions = new ArrayList<>();

    void add(Stage stage, String words, String... arguments) {
        decisions.add(Decision.of(stage, words, arguments));
    }

    void addAll(List<Decision> others) {
        decisions.addAll(others);
    }

    boolean has(Stage stage) {
        return decisions.stream().anyMatch(decision -> decision.stage() == stage);
    }

    List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
