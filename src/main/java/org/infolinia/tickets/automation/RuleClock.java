package org.infolinia.tickets.automation;

import java.time.Clock;
import java.time.Instant;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.programs.hours.BusinessHours;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.automation.RuleHistory.Beginning;
import org.infolinia.tickets.automation.TicketRuleRows.Waiting;
import org.infolinia.tickets.automation.Trigger.After;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notes the tickets for which the time of a rule is over. How far each rule has looked is stored, so that a moment comes once,
 * also when the application was down then, and never one from before the rule was switched on.
 */
@Component
class RuleClock {

    private final TicketRuleRows rules;
    private final RuleHistory history;
    private final OccasionRows occasions;
    private final CalendarDesk calendars;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    RuleClock(
            TicketRuleRows rules,
            RuleHistory history,
            OccasionRows occasions,
            CalendarDesk calendars,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.rules = rules;
        this.history = history;
        this.occasions = occasions;
        this.calendars = calendars;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** Each rule in a transaction of its own; several nodes look at each once. */
    void look() {
        gatekeeper.asSystem(
                RuleWork.PART,
                () -> rules.ofTime()
                        .forEach(rule -> transactions.run(() -> {
                            rules.hold(rule).ifPresent(this::look);
                            return rule;
                        })));
    }

    /** By the program's first calendar. */
    RuleTime time(ProgramId program, After wait) {
        return new RuleTime(wait, wait.isOfWorkingTime() ? hours(program) : null);
    }

    private @Nullable BusinessHours hours(ProgramId program) {
        return calendars.of(program).stream()
                .findFirst()
                .flatMap(calendar -> calendars.hours(calendar.id()))
                .orElse(null);
    }

    private void look(Waiting waiting) {
        Instant now = clock.instant();
        if (!now.isAfter(waiting.lookedTo())) {
            return;
        }
        var program = waiting.rule().content().program();
        var time = time(program, waiting.trigger());
        history
                .beginnings(
                        program,
                        waiting.trigger().since(),
                        time.latestBeginning(waiting.lookedTo()),
                        time.latestBeginning(now))
                .stream()
                .filter(beginning -> beginning.overAt() == null)
                .forEach(beginning -> note(waiting.rule(), beginning, now));
        rules.looked(waiting.rule().id(), now);
    }

    private void note(Rule rule, Beginning beginning, Instant now) {
        occasions.add(rule.id(), beginning.ticket(), beginning.occasion(), now);
    }
}
