package org.infolinia.participants.identification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.participants.Participant;

/** What an agent may ask to find out whether the caller is the participant. */
public enum IdentityQuestion {
    BIRTH_DATE(false) {
        @Override
        boolean isAnswerable(Participant participant) {
            return participant.birthDate() != null;
        }

        @Override
        Optional<Boolean> judge(String said, Participant participant, String country) {
            return date(said).map(date -> date.equals(participant.birthDate()));
        }
    },
    CARD_END(false) {
        @Override
        boolean isAnswerable(Participant participant) {
            return !participant.cards().isEmpty();
        }

        @Override
        Optional<Boolean> judge(String said, Participant participant, String country) {
            return digits(said, CARD_END_DIGITS)
                    .map(end -> participant.cards().stream()
                            .anyMatch(card -> card.lastDigits().equals(end)));
        }
    },
    /** There are few years to guess among. */
    JOINED_YEAR(true) {
        @Override
        boolean isAnswerable(Participant participant) {
            return true;
        }

        @Override
        Optional<Boolean> judge(String said, Participant participant, String country) {
            return digits(said, YEAR_DIGITS)
                    .map(year ->
                            Integer.parseInt(year) == participant.joinedOn().getYear());
        }
    },
    POSTAL_CODE(true) {
        @Override
        boolean isAnswerable(Participant participant) {
            return participant.address().postalCode() != null;
        }

        @Override
        Optional<Boolean> judge(String said, Participant participant, String country) {
            return Optional.of(bare(said))
                    .filter(code -> !code.isEmpty())
                    .map(code -> Stream.ofNullable(participant.address().postalCode())
                            .anyMatch(known -> bare(known).equals(code)));
        }
    },
    EMAIL(true) {
        @Override
        boolean isAnswerable(Participant participant) {
            return !participant.emails().isEmpty();
        }

        @Override
        Optional<Boolean> judge(String said, Participant participant, String country) {
            return EmailAddress.parse(said).map(participant.emails()::contains);
        }
    },
    PHONE(true) {
        @Override
        boolean isAnswerable(Participant participant) {
            return !participant.phones().isEmpty();
        }

        @Override
        Optional<Boolean> judge(String said, Participant participant, String country) {
            return PhoneNumber.parse(said, country).map(participant.phones()::contains);
        }
    };

    private static final int CARD_END_DIGITS = 4;
    private static final int YEAR_DIGITS = 4;
    private static final List<DateTimeFormatter> SPOKEN_DATES = Stream.of(
                    "d.M.uuuu", "d M uuuu", "d-M-uuuu", "d/M/uuuu", "uuuu-M-d", "ddMMuuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final boolean publiclyKnown;

    IdentityQuestion(boolean publiclyKnown) {
        this.publiclyKnown = publiclyKnown;
    }

    /** Whether strangers may know the answer too, from a phone book, an envelope or a mail, or may guess it. */
    public boolean isPubliclyKnown() {
        return publiclyKnown;
    }

    abstract boolean isAnswerable(Participant participant);

    /**
     * Compares what the caller said.
     *
     * @param country ISO 3166 code of the country whose phone numbers are meant
     * @return whether it is right, or empty when it is no answer to this question at all
     */
    abstract Optional<Boolean> judge(String said, Participant participant, String country);

    private static Optional<LocalDate> date(String said) {
        for (var format : SPOKEN_DATES) {
            try {
                return Optional.of(LocalDate.parse(said.strip(), format));
            } catch (DateTimeParseException anotherFormat) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> digits(String said, int count) {
        var digits = said.replaceAll("[\\s-]", "");
        return digits.matches("[0-9]{" + count + "}") ? Optional.of(digits) : Optional.empty();
    }

    private static String bare(String code) {
        return code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }
}
