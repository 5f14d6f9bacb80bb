package org.infolinia.tickets.book;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.Words;

/** A first guess at what a message is about, by words that stand in it; agents set it right where it is wrong. */
public final class Triage {

    private static final int MAXIMUM_READ = 10_000;
    private static final int WORD_BOUNDARY_FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final List<Rule<Kind>> KINDS = List.of(
            rule(Kind.COMPLAINT, "reklamacj", "skarg", "skarż", "complaint", "complain", "şikayət", "narazı"),
            rule(
                    Kind.DATA_REQUEST,
                    "rodo",
                    "gdpr",
                    "moich danych",
                    "usunięcie konta",
                    "my personal data",
                    "şəxsi məlumat"),
            rule(Kind.ACCESSIBILITY_COMPLAINT, "czytnik ekranu", "screen reader", "dostępnoś", "accessibility"));

    private static final List<Rule<Topic>> TOPICS = List.of(
            rule(Topic.REJECTED_CODE, "odrzucon", "kodów", "kody", "kod", "code", "kodu", "kodları", "kodum"),
            rule(
                    Topic.MISSING_POINTS,
                    "brak punktów",
                    "brakuje punkt",
                    "nie naliczy",
                    "nie dopisa",
                    "missing points",
                    "not credited",
                    "xal gəlmə",
                    "xallar"),
            rule(Topic.REWARD, "nagrod", "reward", "prize", "mükafat", "przesyłk", "delivery", "çatdırıl"),
            rule(Topic.CARD, "kart", "card"),
            rule(Topic.PRIVACY, "rodo", "gdpr", "danych osobowych", "personal data", "şəxsi məlumat"),
            rule(Topic.BALANCE, "saldo", "ile mam punktów", "wygas", "balance", "expire", "balans"),
            rule(Topic.ACCOUNT, "hasł", "zalogow", "logowan", "adres", "password", "log in", "şifrə", "parol"),
            rule(Topic.RULES, "regulamin", "terms", "qaydalar"));

    /**
     * @param words why it was chosen
     */
    public record Guess(Kind kind, Topic topic, Words words) {}

    private record Rule<T>(T result, Pattern stems) {}

    private record Hit<T>(T result, String word) {}

    private Triage() {}

    /** A question about something else when nothing in it tells more. */
    public static Guess guess(String subject, String text) {
        var read = subject + "\n" + text.substring(0, Math.min(text.length(), MAXIMUM_READ));
        var kind = firstHit(KINDS, read);
        var topic = firstHit(TOPICS, read);
        var found = Stream.of(kind.map(Hit::word), topic.map(Hit::word))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new Guess(
                kind.map(Hit::result).orElse(Kind.QUESTION),
                topic.map(Hit::result).orElse(Topic.OTHER),
                words(found));
    }

    private static Words words(List<String> found) {
        return found.isEmpty()
                ? Words.of("tickets.reason.new")
                : Words.of("tickets.reason.new-by-words", String.join(", ", found));
    }

    private static <T> Optional<Hit<T>> firstHit(List<Rule<T>> rules, String read) {
        return rules.stream()
                .flatMap(rule -> {
                    var match = rule.stems().matcher(read);
                    return match.find()
                            ? Stream.of(new Hit<>(rule.result(), match.group().toLowerCase(Locale.ROOT)))
                            : Stream.empty();
                })
                .findFirst();
    }

    /** Each stem at the beginning of a word, with whatever ending. */
    private static <T> Rule<T> rule(T result, String... stems) {
        return new Rule<>(result, Pattern.compile("\\b(?:" + String.join("|", stems) + ")\\w*", WORD_BOUNDARY_FLAGS));
    }
}
