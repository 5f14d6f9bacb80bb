package org.infolinia.tickets.edits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.RemoveTags;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketEdit.ToTopic;
import org.infolinia.tickets.edits.EditPlan.Aside;
import org.infolinia.tickets.edits.EditPlan.Hand;
import org.infolinia.tickets.snooze.SnoozeChoices;
import org.infolinia.tickets.snooze.SnoozeChoices.Choice;
import org.infolinia.tickets.snooze.SnoozeChoices.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes edits of plans, for whoever asks and as of now. */
@Component
public class EditPlans {

    private final SnoozeChoices choices;
    private final Gatekeeper gatekeeper;

    EditPlans(SnoozeChoices choices, Gatekeeper gatekeeper) {
        this.choices = choices;
        this.gatekeeper = gatekeeper;
    }

    /**
     * In the order in which they can be made.
     *
     * @param program whose working days count
     */
    public List<TicketEdit> edits(EditPlan plan, ProgramId program) {
        var edits = new ArrayList<TicketEdit>();
        if (plan.state() != null) {
            edits.add(new ToState(plan.state()));
        }
        if (plan.priority() != null) {
            edits.add(new ToPriority(plan.priority()));
        }
        if (plan.topic() != null) {
            edits.add(new ToTopic(plan.topic(), plan.subtopic()));
        }
        if (plan.queue() != null) {
            edits.add(new ToQueue(plan.queue()));
        }
        if (plan.hand() != null) {
            edits.add(new ToOwner(owner(plan.hand())));
        }
        if (!plan.tagsOff().isEmpty()) {
            edits.add(new RemoveTags(plan.tagsOff()));
        }
        if (!plan.tagsOn().isEmpty()) {
            edits.add(new AddTags(plan.tagsOn()));
        }
        if (plan.aside() != null) {
            edits.add(aside(plan.aside(), program));
        }
        return List.copyOf(edits);
    }

    private @Nullable AgentId owner(Hand hand) {
        return switch (hand.whose()) {
            case MINE -> gatekeeper.actor().agent();
            case NOBODYS -> null;
            case A_COLLEAGUES -> hand.agent();
        };
    }

    private ToSnooze aside(Aside aside, ProgramId program) {
        return switch (aside) {
            case SHORTLY -> put(Then.REMIND, Name.SHORTLY, program);
            case TOMORROW -> put(Then.REMIND, Name.TOMORROW, program);
            case NEXT_WORKING_DAY -> put(Then.REMIND, Name.NEXT_WORKING_DAY, program);
            case RESOLVED_IN_3_DAYS -> put(Then.RESOLVE, Name.IN_3_DAYS, program);
            case RESOLVED_IN_A_WEEK -> put(Then.RESOLVE, Name.IN_A_WEEK, program);
            case RESOLVED_IN_2_WEEKS -> put(Then.RESOLVE, Name.IN_2_WEEKS, program);
            case BACK -> new ToSnooze(null);
        };
    }

    private ToSnooze put(Then then, Name name, ProgramId program) {
        return new ToSnooze(until(choices.of(program, then), name), then);
    }

    /** A next working day that is tomorrow is called so. */
    private static Instant until(List<Choice> offered, Name name) {
        return offered.stream()
                .filter(choice -> choice.name() == name)
                .findFirst()
                .orElseGet(offered::getLast)
                .until();
    }
}
