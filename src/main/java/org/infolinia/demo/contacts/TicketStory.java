package org.infolinia.demo.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.infolinia.demo.DemoFile;
import org.infolinia.kernel.Language;
import org.infolinia.programs.Program;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;

/**
 * A ticket as it may run from the first message to the last. In the files a story begins with {@code ===}, topic, kind,
 * language and subject; each message with a line that has its direction and nothing else.
 */
record TicketStory(Topic topic, Kind kind, Language language, String subject, List<Line> lines) {

    private static final String STORY = "(?m)^=== ";
    private static final String DIRECTION = "(?m)^(?=(?:IN|OUT|NOTE)$)";
    private static final int HEADER_PARTS = 4;

    /** One message of the story. */
    record Line(Direction direction, String text) {

        static Line read(String message) {
            int endOfDirection = message.indexOf('\n');
            return new Line(
                    Direction.valueOf(message.substring(0, endOfDirection)),
                    message.substring(endOfDirection).strip());
        }
    }

    static List<TicketStory> of(Program program) {
        return DemoFile.matching("texts/tickets-" + program.code() + ".txt").stream()
                .flatMap(file -> Arrays.stream(DemoFile.text(file).split(STORY)))
                .filter(story -> !story.isBlank())
                .map(TicketStory::read)
                .toList();
    }

    /** What came first. */
    Line opening() {
        return lines.getFirst();
    }

    /** What followed, up to and with the last message of this direction; nothing when there is none. */
    List<Line> courseUntil(Direction last) {
        var course = new ArrayList<>(lines.subList(1, lines.size()));
        while (!course.isEmpty() && course.getLast().direction() != last) {
            course.removeLast();
        }
        return course;
    }

    List<Line> wholeCourse() {
        return lines.subList(1, lines.size());
    }

    private static TicketStory read(String story) {
        int endOfHeader = story.indexOf('\n');
        var header = story.substring(0, endOfHeader).split(" ", HEADER_PARTS);
        return new TicketStory(
                Topic.valueOf(header[0]),
                Kind.valueOf(header[1]),
                Language.valueOf(header[2]),
                header[3],
                Arrays.stream(story.substring(endOfHeader + 1).split(DIRECTION))
                        .filter(message -> !message.isBlank())
                        .map(Line::read)
                        .toList());
    }
}
