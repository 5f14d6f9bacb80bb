package org.infolinia.participants.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.participants.Incoming;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.Participant.PostalAddress;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import file, read and judged. A column that the file has not leaves what is known as it is; an empty
 * cell says that there is nothing. Several phones, addresses or cards in a cell are separated by {@code |}.
 */
final class ImportLine implements Incoming {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TEXT = 200;
    private static final Set<String> YES = Set.of("1", "yes", "y", "true", "tak", "t", "x");
    private static final Set<String> NO = Set.of("", "0", "no", "n", "false", "nie");
    private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-M-d", "d.M.uuuu", "d/M/uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final Map<ImportColumn, String> cells;
    private final Program program;
    private final LocalDate today;
    private final List<String> findings = new ArrayList<>();
    private final @Nullable PersonName name;
    private final @Nullable LocalDate birthDate;
    private final @Nullable LocalDate joined;
    private final @Nullable LocalDate activeOn;
    private final @Nullable Language language;
    private final List<EmailAddress> emails;
    private final List<PhoneNumber> phones;
    private final List<CardNumber> cards;
    private final Map<Channel, Boolean> consents = new EnumMap<>(Channel.class);

    ImportLine(Map<ImportColumn, String> cells, Program program, LocalDate today) {
        this.cells = cells;
        this.program = program;
        this.today = today;
        checkNumber();
        name = readName();
        birthDate = readPast(ImportColumn.BIRTH_DATE);
        joined = readPast(ImportColumn.JOINED);
        activeOn = read(ImportColumn.ACTIVE, ImportLine::date);
        language = read(ImportColumn.LANGUAGE, Language::ofCode);
        emails = readAll(ImportColumn.EMAIL, EmailAddress::parse);
        phones = readAll(ImportColumn.PHONE, cell -> PhoneNumber.parse(cell, program.country()));
        cards = readAll(ImportColumn.CARD, CardNumber::parse);
        readConsent(ImportColumn.CONSENT_EMAIL, Channel.EMAIL);
        readConsent(ImportColumn.CONSENT_SMS, Channel.SMS);
        readConsent(ImportColumn.CONSENT_PHONE, Channel.PHONE);
        checkTexts();
    }

    @Override
    public String number() {
        return cells.getOrDefault(ImportColumn.NUMBER, "");
    }

    @Override
    public Optional<LocalDate> activeOn() {
        return Optional.ofNullable(activeOn);
    }

    /** What is wrong with it, in English words; empty when it can be taken over. */
    List<String> findings() {
        return findings;
    }

    @Override
    public RegisterParticipant over(@Nullable Participant known) {
        if (name == null) {
            throw new IllegalStateException("A line with findings is not taken over");
        }
        return new RegisterParticipant(
                program.id(),
                number(),
                name,
                language != null ? language : known != null ? known.language() : program.language(),
                has(ImportColumn.BIRTH_DATE) || known == null ? birthDate : known.birthDate(),
                new PostalAddress(
                        text(
                                ImportColumn.STREET,
                                known == null ? null : known.address().street()),
                        text(
                                ImportColumn.POSTAL_CODE,
                                known == null ? null : known.address().postalCode()),
                        text(
                                ImportColumn.TOWN,
                                known == null ? null : known.address().town())),
                text(ImportColumn.COMPANY, known == null ? null : known.company()),
                text(ImportColumn.NOTE, known == null ? null : known.pinNote()),
                joined != null ? joined : known != null ? known.joinedOn() : today,
                has(ImportColumn.EMAIL) || known == null ? emails : known.emails(),
                has(ImportColumn.PHONE) || known == null ? phones : known.phones(),
                has(ImportColumn.CARD) || known == null ? cards : known.cards(),
                consents(known));
    }

    private Set<Channel> consents(@Nullable Participant known) {
        var granted = EnumSet.noneOf(Channel.class);
        if (known != null) {
            granted.addAll(known.consents());
        }
        consents.forEach((channel, given) -> {
            if (given) {
                granted.add(channel);
            } else {
                granted.remove(channel);
            }
        });
        return granted;
    }

    private void checkNumber() {
        if (number().isEmpty() || number().length() > LONGEST_NUMBER) {
            findings.add("number: 1 to " + LONGEST_NUMBER + " characters");
        }
    }

    private void checkTexts() {
        cells.forEach((column, cell) -> {
            if (cell.length() > LONGEST_TEXT) {
                findings.add(column.heading() + ": more than " + LONGEST_TEXT + " characters");
            }
        });
    }

    private @Nullable PersonName readName() {
        try {
            return new PersonName(
                    cells.getOrDefault(ImportColumn.FIRST_NAME, ""), cells.getOrDefault(ImportColumn.LAST_NAME, ""));
        } catch (IllegalArgumentException notAName) {
            findings.add("name: " + notAName.getMessage());
            return null;
        }
    }

    /** A day that has begun somewhere: where the file was written it may be tomorrow already. */
    private @Nullable LocalDate readPast(ImportColumn column) {
        var day = read(column, ImportLine::date);
        if (day != null && day.isAfter(today.plusDays(1))) {
            findings.add(column.heading() + ": still to come");
        }
        return day;
    }

    private <T> @Nullable T read(ImportColumn column, Function<String, Optional<T>> reading) {
        var cell = cells.getOrDefault(column, "");
        if (cell.isEmpty()) {
            return null;
        }
        var value = reading.apply(cell);
        if (value.isEmpty()) {
            findings.add(column.heading() + ": cannot be read");
        }
        return value.orElse(null);
    }

    private <T> List<T> readAll(ImportColumn column, Function<String, Optional<T>> reading) {
        var values = new ArrayList<T>();
        for (var cell : cells.getOrDefault(column, "").split("\\|", -1)) {
            if (!cell.isBlank()) {
                reading.apply(cell.strip())
                        .ifPresentOrElse(values::add, () -> findings.add(column.heading() + ": cannot be read"));
            }
        }
        return List.copyOf(values);
    }

    private void readConsent(ImportColumn column, Channel channel) {
        if (!has(column)) {
            return;
        }
        var cell = cells.getOrDefault(column, "").toLowerCase(Locale.ROOT);
        if (YES.contains(cell) || NO.contains(cell)) {
            consents.put(channel, YES.contains(cell));
        } else {
            findings.add(column.heading() + ": neither yes nor no");
        }
    }

    private boolean has(ImportColumn column) {
        return cells.containsKey(column);
    }

    private @Nullable String text(ImportColumn column, @Nullable String known) {
        var cell = cells.get(column);
        if (cell == null) {
            return known;
        }
        return cell.isEmpty() ? null : cell;
    }

    private static Optional<LocalDate> date(String cell) {
        return DATES.stream().flatMap(format -> date(cell, format).stream()).findFirst();
    }

    private static Optional<LocalDate> date(String cell, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(cell, format));
        } catch (DateTimeException anotherFormat) {
            return Optional.empty();
        }
    }
}
