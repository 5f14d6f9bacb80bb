package org.infolinia.tickets.fulltext.question;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.fulltext.question.Question.Part;
import org.infolinia.tickets.fulltext.question.Sought.From;
import org.infolinia.tickets.fulltext.question.Sought.InQueue;
import org.infolinia.tickets.fulltext.question.Sought.InState;
import org.infolinia.tickets.fulltext.question.Sought.Numbered;
import org.infolinia.tickets.fulltext.question.Sought.OnTopic;
import org.infolinia.tickets.fulltext.question.Sought.OwnedBy;
import org.infolinia.tickets.fulltext.question.Sought.Saying;
import org.infolinia.tickets.fulltext.question.Sought.Tagged;
import org.infolinia.tickets.fulltext.question.Sought.To;
import org.infolinia.tickets.fulltext.question.Sought.WithAttachment;
import org.infolinia.tickets.fulltext.question.Sought.Written;

/** Understands what people type: words, phrases in quotation marks, operators, a minus for not, OR. Never fails. */
public final class QuestionReader {

    /** What is typed beyond that is not read. */
    public static final int MAXIMUM_LENGTH = 300;

    private static final int MOST_PARTS = 30;
    private static final Pattern QUOTATION_MARKS = Pattern.compile("[„“”«»]");
    private static final Pattern PART = Pattern.compile("""
            (?<not>-)?(?:(?<operator>\\p{L}{2,20}):(?!//))?(?:"(?<quoted>[^"]*)(?<end>"?)|(?<plain>[^\\s"]+))""");
    private static final Pattern ALONE = Pattern.compile("-?(?<operator>\\p{L}{2,20}):");
    private static final Set<String> ALTERNATIVES = Set.of("OR", "LUB", "|");
    private static final Set<String> OPERATORS = Set.of(
            "from", "to", "state", "tag", "queue", "owner", "topic", "has", "number", "before", "after", "on",
            "created");
    private static final Set<String> MYSELF = Set.of("me", "ja", "ya", "mən", "men");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "nikt", "brak", "heç kim", "hec kim");

    private final KnownNames names;
    private final LocalDate today;
    private final ZoneId zone;
    private final List<List<Part>> all = new ArrayList<>();
    private final List<Words> misunderstood = new ArrayList<>();

    private QuestionReader(KnownNames names, LocalDate today, ZoneId zone) {
        this.names = names;
        this.today = today;
        this.zone = zone;
    }

    /** @param zone in which days begin and end */
    public static Question read(String typed, KnownNames names, LocalDate today, ZoneId zone) {
        var reader = new QuestionReader(names, today, zone);
        reader.read(typed.length() > MAXIMUM_LENGTH ? typed.substring(0, MAXIMUM_LENGTH) : typed);
        return new Question(reader.all, reader.misunderstood);
    }

    private void read(String typed) {
        var text = QUOTATION_MARKS.matcher(typed).replaceAll("\"");
        var parts = PART.matcher(text).results().limit(MOST_PARTS).toList();
        boolean isAlternative = false;
        for (var part : parts) {
            if (isAlternativeSign(part)) {
                isAlternative = !all.isEmpty();
            } else {
                var sought = sought(part, part.end() == text.length());
                if (sought.isPresent()) {
                    add(new Part(part.group("not") != null, sought.get()), isAlternative);
                    isAlternative = false;
                }
            }
        }
    }

    private static boolean isAlternativeSign(MatchResult part) {
        return ALTERNATIVES.contains(part.group());
    }

    private void add(Part part, boolean isAlternative) {
        if (isAlternative) {
            all.getLast().add(part);
        } else {
            all.add(new ArrayList<>(List.of(part)));
        }
    }

    private Optional<Sought> sought(MatchResult part, boolean isLast) {
        var operator = part.group("operator");
        var quoted = part.group("quoted");
        var value = requireNonNullElse(quoted, part.group("plain")).strip();
        if (operator != null) {
            return behind(operator.toLowerCase(Locale.ROOT), value);
        }
        var alone = ALONE.matcher(value);
        if (quoted == null
                && alone.matches()
                && OPERATORS.contains(alone.group(1).toLowerCase(Locale.ROOT))) {
            return misunderstood("tickets.fulltext.nothing-behind", value);
        }
        return words(value, quoted != null, isLast);
    }

    private static Optional<Sought> words(String value, boolean isQuoted, boolean isLast) {
        if (value.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        return Optional.of(new Saying(value, isQuoted, !isQuoted && (isLast || value.endsWith("*"))));
    }

    private Optional<Sought> behind(String operator, String value) {
        if (value.isEmpty() && OPERATORS.contains(operator)) {
            return misunderstood("tickets.fulltext.nothing-behind", operator + ":");
        }
        return switch (operator) {
            case "from" -> Optional.of(new From(value));
            case "to" -> Optional.of(new To(value));
            case "state" ->
                KnownNames.named(names.states(), value)
                        .<Sought>map(InState::new)
                        .or(() -> misunderstood("tickets.fulltext.no-state", value));
            case "tag" ->
                Tag.typed(value)
                        .<Sought>map(tag -> new Tagged(tag.word()))
                        .or(() -> misunderstood("tickets.fulltext.no-tag", value));
            case "queue" ->
                KnownNames.named(names.queues(), value)
                        .<Sought>map(InQueue::new)
                        .or(() -> misunderstood("tickets.fulltext.no-queue", value));
            case "owner" -> owner(value);
            case "topic" ->
                KnownNames.named(names.topics(), value)
                        .<Sought>map(OnTopic::new)
                        .or(() -> misunderstood("tickets.fulltext.no-topic", value));
            case "has" ->
                names.attachment().contains(KnownNames.folded(value))
                        ? Optional.of(new WithAttachment())
                        : misunderstood("tickets.fulltext.no-such-thing", value);
            case "number" ->
                TicketNumber.parse(value)
                        .<Sought>map(number -> new Numbered(number.value()))
                        .or(() -> misunderstood("tickets.fulltext.no-number", value));
            case "before" -> days(value, days -> new Written(Instant.MIN, begins(days.first())));
            case "after" -> days(value, days -> new Written(begins(days.first()), Instant.MAX));
            case "on", "created" -> days(value, days -> new Written(begins(days.first()), begins(days.next())));
            default -> misunderstood("tickets.fulltext.no-operator", operator + ":");
        };
    }

    private Optional<Sought> owner(String value) {
        if (MYSELF.contains(value.toLowerCase(Locale.ROOT)) && names.me().isPresent()) {
            return Optional.of(new OwnedBy(Set.of(names.me().get())));
        }
        if (NOBODY.contains(value.toLowerCase(Locale.ROOT))) {
            return Optional.of(new OwnedBy(Set.of()));
        }
        return KnownNames.named(names.agents(), value)
                .<Sought>map(OwnedBy::new)
                .or(() -> misunderstood("tickets.fulltext.no-owner", value));
    }

    private interface InTime {
        Sought of(Days days);
    }

    private Optional<Sought> days(String value, InTime time) {
        return Days.typed(value, today).map(time::of).or(() -> misunderstood("tickets.fulltext.no-day", value));
    }

    private Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Optional<Sought> misunderstood(String key, String value) {
        misunderstood.add(new Words(key, List.of(value)));
        return Optional.empty();
    }
}
