package org.infolinia.demo.contacts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.infolinia.demo.contacts.TicketStory.Line;
import org.infolinia.demo.people.Sex;
import org.infolinia.demo.points.Catalogue;
import org.infolinia.participants.Participant;
import org.infolinia.programs.Program;
import org.infolinia.security.AgentView;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.archive.PastTicket;
import org.infolinia.tickets.archive.PastTicket.PastMessage;

/** Makes tickets of one program from the stories, as far along as their state says. */
final class TicketGenerator {

    private static final Duration PACE = Duration.ofHours(15);
    private static final double SHARE_BY_PHONE = 0.25;
    private static final double SHARE_OF_HIGH_PRIORITY = 0.15;

    private final Catalogue catalogue;
    private final Moments moments;
    private final RandomGenerator random;

    TicketGenerator(Program program, Moments moments, RandomGenerator random) {
        this.catalogue = Catalogue.of(program);
        this.moments = moments;
        this.random = random;
    }

    PastTicket of(TicketStory story, Participant participant, AgentView agent, TicketAge age) {
        var sex = Sex.guessedFrom(participant.name());
        var values = values();
        var openedAt = moments.daysAgo(age.newestDays(), age.oldestDays());
        var opened = new OpenTicket(
                participant.program(),
                participant.id(),
                contact(participant),
                channel(participant),
                story.kind(),
                story.topic(),
                queue(story),
                Wording.of(story.subject(), sex, values),
                Wording.of(story.opening().text(), sex, values),
                story.language());
        var lines = course(story, age.state());
        var times = moments.after(openedAt, lines.size(), PACE);
        var course = new ArrayList<PastMessage>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean isFromOutside = line.direction() == Direction.IN;
            course.add(new PastMessage(
                    line.direction(),
                    times.get(i),
                    isFromOutside ? participant.name().full() : agent.name().full(),
                    isFromOutside ? null : agent.id(),
                    Wording.of(line.text(), sex, values)));
        }
        return new PastTicket(
                opened, openedAt, priority(), age.state() == State.NEW ? null : agent.id(), age.state(), course);
    }

    private static List<Line> course(TicketStory story, State state) {
        return switch (state) {
            case NEW -> List.of();
            case OPEN -> story.courseUntil(Direction.NOTE);
            case PENDING -> story.courseUntil(Direction.OUT);
            case RESOLVED, CLOSED -> story.wholeCourse();
        };
    }

    private static Contact contact(Participant participant) {
        return new Contact(
                participant.name().full(),
                participant.emails().stream().findFirst().orElse(null));
    }

    private Channel channel(Participant participant) {
        return participant.emails().isEmpty() || chance(SHARE_BY_PHONE) ? Channel.PHONE : Channel.EMAIL;
    }

    /** Both programs have these queues. */
    private static String queue(TicketStory story) {
        if (story.kind() == Kind.COMPLAINT) {
            return "reklamacje";
        }
        return switch (story.topic()) {
            case REWARD -> "nagrody";
            default -> "konto";
        };
    }

    private Priority priority() {
        return chance(SHARE_OF_HIGH_PRIORITY) ? Priority.HIGH : Priority.NORMAL;
    }

    private Map<String, String> values() {
        var product = catalogue.product(random);
        return Map.of(
                "shop", catalogue.shop(random),
                "receipt", "%04d".formatted(random.nextInt(1, 10_000)),
                "points", Integer.toString(random.nextInt(4, 60) * 10),
                "product", product.name(),
                "code", Catalogue.code(product, random),
                "reward", catalogue.reward(random).name());
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
