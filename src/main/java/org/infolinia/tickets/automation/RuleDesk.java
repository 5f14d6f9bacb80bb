package org.infolinia.tickets.automation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.mail.template.Passages;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.automation.Rule.Content;
import org.infolinia.tickets.automation.RulesChanged.Kind;
import org.infolinia.tickets.automation.Trigger.After;
import org.infolinia.tickets.book.EditRules;
import org.infolinia.tickets.edits.EditPlan;
import org.infolinia.tickets.edits.EditPlan.Whose;
import org.infolinia.tickets.texts.TextModule;
import org.infolinia.tickets.views.Condition.OwnedBy;
import org.infolinia.tickets.views.Condition.Owner;
import org.infolinia.tickets.views.ViewDefinition;
import org.infolinia.tickets.views.ViewSort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a program's rules are written, by whoever manages its mail and texts, and where one sees what came of them. */
@Service
public class RuleDesk {

    /** Of each program. */
    public static final int MAXIMUM_RULES = 100;

    /** The most firings of one rule that are shown. */
    public static final int FIRINGS_SHOWN = 50;

    private static final long NONE_YET = 0;

    private final TicketRuleRows rows;
    private final FiringRows firings;
    private final EditRules editRules;
    private final CalendarDesk calendars;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleDesk(
            TicketRuleRows rows,
            FiringRows firings,
            EditRules editRules,
            CalendarDesk calendars,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.firings = firings;
        this.editRules = editRules;
        this.calendars = calendars;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the programs, as far as the asker may write for them, by program and in their order. */
    @Transactional(readOnly = true)
    public List<Rule> of(Collection<ProgramId> asked) {
        gatekeeper.demand(Permission.MANAGE_MAIL);
        return rows.of(asked.stream().filter(this::mayWriteFor).toList());
    }

    public boolean mayWriteFor(ProgramId program) {
        return gatekeeper.allows(Permission.MANAGE_MAIL, program)
                && gatekeeper.allows(Permission.WORK_TICKETS, program);
    }

    /** How often a rule came to what in the last {@value FiringRows#LATELY_DAYS} days. */
    @Transactional(readOnly = true)
    public FiringSums lately(Rule rule) {
        demandToChange(rule);
        return firings.sums(rule.id(), clock.instant().minus(FiringRows.LATELY));
    }

    /** The newest {@value #FIRINGS_SHOWN} at the most. */
    @Transactional(readOnly = true)
    public List<Firing> firings(Rule rule) {
        demandToChange(rule);
        return firings.of(rule.id(), FIRINGS_SHOWN);
    }

    /**
     * Adds a rule behind the program's others. Refused as {@code rule-name}, {@code rule-name-taken}, {@code rule-text},
     * {@code rule-nothing} when it does nothing, {@code rule-too-many}, {@code rule-amount}, {@code rule-calendar} when the
     * program has no working hours to count, {@code rule-me} where somebody's own is meant though nobody acts,
     * {@code queue-unknown}, {@code bulk-snooze-over}, as views refuse conditions, and with the line when a variable is unknown
     * or the braces do not match.
     */
    @Transactional
    public Outcome<Rule> add(Content content) {
        var by = demand(content.program());
        if (rows.count(content.program()) >= MAXIMUM_RULES) {
            return Outcome.refused("rule-too-many", MAXIMUM_RULES);
        }
        return objection(content, NONE_YET)
                .map(Outcome::<Rule>refused)
                .orElseGet(() -> told(by, Kind.ADDED, rows.add(content, clock.instant())));
    }

    /**
     * Refused as {@link #add} is, and as {@code rule-changed-meanwhile} when it is not what was seen. A rule stays with its
     * program.
     */
    @Transactional
    public Outcome<Rule> change(Rule seen, Content content) {
        var by = demandToChange(seen);
        demand(content.program());
        return objection(content, seen.id())
                .map(Outcome::<Rule>refused)
                .orElseGet(() -> rows.change(seen, content, clock.instant())
                        .map(changed -> told(by, Kind.CHANGED, changed))
                        .orElseGet(() -> changedMeanwhile(seen)));
    }

    /** Switches it on or off. Refused as {@link #change} is. */
    @Transactional
    public Outcome<Rule> turn(Rule seen, boolean on) {
        return change(seen, seen.content().switched(on));
    }

    /** Lets it be asked one place earlier or later; nothing happens where there is none. */
    @Transactional
    public void move(Rule seen, boolean isEarlier) {
        var by = demandToChange(seen);
        var all = rows.of(List.of(seen.content().program()));
        var ids = all.stream().map(Rule::id).toList();
        int from = ids.indexOf(seen.id());
        int to = isEarlier ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= all.size()) {
            return;
        }
        for (int place = 0; place < all.size(); place++) {
            rows.place(ids.get(place), place == from ? to : place == to ? from : place);
        }
        rows.find(seen.id()).ifPresent(moved -> told(by, Kind.MOVED, moved));
    }

    /** What it did stays. Refused as {@code rule-changed-meanwhile} when it is not what was seen. */
    @Transactional
    public Outcome<Rule> remove(Rule seen) {
        var by = demandToChange(seen);
        return rows.remove(seen) ? told(by, Kind.REMOVED, seen) : changedMeanwhile(seen);
    }

    /** Why nothing sensible can be said of what such a rule does. */
    Optional<Refusal> objectionToDoing(Content content) {
        if (content.answer().length() > Rule.MAXIMUM_TEXT_LENGTH
                || content.note().length() > Rule.MAXIMUM_TEXT_LENGTH) {
            return Optional.of(Refusal.of("rule-text", Rule.MAXIMUM_TEXT_LENGTH));
        }
        if (content.answer().isEmpty()
                && content.note().isEmpty()
                && content.plan().equals(EditPlan.NOTHING)) {
            return Optional.of(Refusal.of("rule-nothing"));
        }
        if (content.plan().contradictsItself()) {
            return Optional.of(Refusal.of("bulk-snooze-over"));
        }
        return objectionToTrigger(content)
                .or(() -> objectionToMe(content))
                .or(() -> objectionToQueue(content))
                .or(() -> new ViewDefinition(content.conditions(), List.of(), new ViewSort(ViewSort.Key.OPENED, false))
                        .objectionToConditions())
                .or(() -> Passages.problem(TextModule.VARIABLES, content.answer()));
    }

    private Optional<Refusal> objection(Content content, long exceptOf) {
        if (content.name().isEmpty() || content.name().length() > Rule.MAXIMUM_NAME_LENGTH) {
            return Optional.of(Refusal.of("rule-name", Rule.MAXIMUM_NAME_LENGTH));
        }
        return rows.isTaken(content, exceptOf)
                ? Optional.of(Refusal.of("rule-name-taken", content.name()))
                : objectionToDoing(content);
    }

    private Optional<Refusal> objectionToTrigger(Content content) {
        if (!(content.trigger() instanceof After after)) {
            return Optional.empty();
        }
        if (after.amount() < 1 || after.amount() > After.MAXIMUM_AMOUNT) {
            return Optional.of(Refusal.of("rule-amount", After.MAXIMUM_AMOUNT));
        }
        return after.isOfWorkingTime() && calendars.of(content.program()).isEmpty()
                ? Optional.of(Refusal.of("rule-calendar"))
                : Optional.empty();
    }

    private static Optional<Refusal> objectionToMe(Content content) {
        var hand = content.plan().hand();
        boolean isMine = hand != null && hand.whose() == Whose.MINE;
        return isMine || content.conditions().contains(new OwnedBy(Owner.ME))
                ? Optional.of(Refusal.of("rule-me"))
                : Optional.empty();
    }

    private Optional<Refusal> objectionToQueue(Content content) {
        var queue = content.plan().queue();
        return queue == null ? Optional.empty() : editRules.unknownQueue(content.program(), queue);
    }

    private Outcome<Rule> told(Actor by, Kind kind, Rule rule) {
        events.publishEvent(new RulesChanged(by, kind, rule));
        return Outcome.done(rule);
    }

    private static Outcome<Rule> changedMeanwhile(Rule seen) {
        return Outcome.refused("rule-changed-meanwhile", seen.content().name());
    }

    /** What is stored says whose it is, whatever the asker holds in his hands. */
    private Actor demandToChange(Rule seen) {
        return demand(rows.find(seen.id()).orElse(seen).content().program());
    }

    Actor demand(ProgramId program) {
        if (!mayWriteFor(program)) {
            throw new AccessDeniedException("Rules of that program are not the asker's to write");
        }
        return gatekeeper.actor();
    }
}
