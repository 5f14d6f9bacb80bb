package org.infolinia.tickets.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a message that holds product codes, a few polite words and the writer's name, and nothing else. As soon as there
 * is anything more, somebody has something to say, and a person shall read it.
 */
final class CodeLetter {

    static final int MOST_CODES = 50;

    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_ADVERTISEMENT = 60;
    private static final String SIGNATURE = "--";

    private static final Pattern PHRASE_END = Pattern.compile("[,.;:!–-]+");
    private static final Pattern BETWEEN_CODES = Pattern.compile("[\\s,;]+");
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:\\d{1,2}[.)]\\s+|[-•*]\\s+|(?:kody|kod|codes|code|kodlar)(?:\\s+\\d{1,2})?\\s*[:–-]\\s*)");
    private static final Pattern ADVERTISEMENT = Pattern.compile("(?iu)^(?:wysłan[eo] z |sent from |.+ göndərilib).*");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern SMALL_LETTER = Pattern.compile("\\p{Ll}");

    private static final Set<String> GREETINGS = Set.of(
            "dzień dobry",
            "dzien dobry",
            "witam",
            "cześć",
            "czesc",
            "hej",
            "szanowni państwo",
            "kod",
            "kody",
            "mój kod",
            "moje kody",
            "oto kod",
            "oto kody",
            "oto moje kody",
            "przesyłam kod",
            "przesyłam kody",
            "wysyłam kod",
            "wysyłam kody",
            "hello",
            "hi",
            "good morning",
            "good afternoon",
            "code",
            "codes",
            "my code",
            "my codes",
            "here is my code",
            "here are my codes",
            "salam",
            "kodlar",
            "kodum",
            "kodlarım");
    private static final Set<String> GOODBYES = Set.of(
            "pozdrawiam",
            "pozdrawiam serdecznie",
            "z poważaniem",
            "dziękuję",
            "dziekuje",
            "z góry dziękuję",
            "dzięki",
            "miłego dnia",
            "thanks",
            "thank you",
            "regards",
            "best regards",
            "kind regards",
            "təşəkkürlər",
            "təşəkkür edirəm",
            "hörmətlə",
            "sağ olun");

    private final Set<String> name;
    private final Predicate<String> isCode;
    private final List<String> codes = new ArrayList<>();
    private boolean isSignedOff;

    private CodeLetter(String writer, Predicate<String> isCode) {
        this.name = wordsOf(writer).collect(Collectors.toSet());
        this.isCode = isCode;
    }

    /**
     * @param writer the full name he may sign with
     * @param isCode whether something has the shape of a code
     * @return the codes in their order, up to {@value #MOST_CODES}; empty when the message is anything else
     */
    static Optional<List<String>> codesIn(String text, String writer, Predicate<String> isCode) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        var letter = new CodeLetter(writer, isCode);
        boolean isNothingElse = text.lines()
                .map(String::strip)
                .takeWhile(line -> !line.equals(SIGNATURE))
                .filter(line -> !line.isEmpty())
                .allMatch(letter::understands);
        return isNothingElse && !letter.codes.isEmpty() && letter.codes.size() <= MOST_CODES
                ? Optional.of(List.copyOf(letter.codes))
                : Optional.empty();
    }

    private boolean understands(String line) {
        if (isPolite(line) || isAdvertisement(line)) {
            return true;
        }
        return isSignedOff ? isName(line) : holdsCodes(LABEL.matcher(line).replaceFirst(""));
    }

    private boolean isPolite(String line) {
        var phrases = Arrays.stream(PHRASE_END.split(line))
                .map(phrase -> phrase.strip().toLowerCase(Locale.ROOT))
                .filter(phrase -> !phrase.isEmpty())
                .toList();
        boolean isGoodbye = phrases.stream().anyMatch(GOODBYES::contains);
        boolean isPolite = phrases.stream()
                .allMatch(phrase ->
                        GREETINGS.contains(phrase) || GOODBYES.contains(phrase) || isGoodbye && isName(phrase));
        isSignedOff |= isPolite && isGoodbye;
        return isPolite;
    }

    /** What a telephone writes below each message. */
    private static boolean isAdvertisement(String line) {
        return line.length() <= LONGEST_ADVERTISEMENT
                && !line.contains("?")
                && ADVERTISEMENT.matcher(line).matches();
    }

    private boolean isName(String line) {
        return wordsOf(line).allMatch(name::contains);
    }

    /** One code beside the other, or a single one with spaces in it. */
    private boolean holdsCodes(String line) {
        var parts = Arrays.stream(BETWEEN_CODES.split(line)).toList();
        if (parts.stream().allMatch(this::isClearlyCode)) {
            return codes.addAll(parts);
        }
        return isClearlyCode(line) && codes.add(line);
    }

    /** A word has small letters and no digits; what is printed on a product has digits or is all capitals. */
    private boolean isClearlyCode(String typed) {
        return isCode.test(typed)
                && (DIGIT.matcher(typed).find() || !SMALL_LETTER.matcher(typed).find());
    }

    private static Stream<String> wordsOf(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s,.-]+")).filter(word -> !word.isEmpty());
    }
}
