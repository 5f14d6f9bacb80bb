package org.infolinia.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "601 274 418, +48601274418",
        "+48 601-274-418, +48601274418",
        "0048601274418, +48601274418",
        "+994 50 212 34 56, +994502123456"
    })
    void phoneNumbersAsPeopleWriteThemBecomeE164(String written, String e164) {
        assertThat(PhoneNumber.parse(written, "PL")).contains(new PhoneNumber(e164));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "12", "+", "99999999999999999999999999999999999999999999"})
    void rubbishIsNoPhoneNumber(String written) {
        assertThat(PhoneNumber.parse(written, "PL")).isEmpty();
    }

    @Test
    void aMaskedPhoneNumberKeepsItsEnds() {
        assertThat(new PhoneNumber("+48601274418").masked()).isEqualTo("+48 601 ••• 418");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h.wrobel@poczta.pl", "H.Wrobel@Poczta.PL", " a@b ", "o'neil+x@sub.example.org"})
    void mailAddressesOfPeopleAreAccepted(String written) {
        assertThat(EmailAddress.parse(written)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b.pl",
                "a b@c.pl",
                "a@b..pl",
                "a@-b.pl",
                "=?utf-8?Q?a?=@b@c.pl",
                "a@b.pl\r\nX: y"
            })
    void rubbishIsNoMailAddress(String written) {
        assertThat(EmailAddress.parse(written)).isEmpty();
    }

    @Test
    void lettersOfEveryScriptMayStandBeforeTheAtSign() {
        assertThat(new EmailAddress("ŻÓŁW@poczta.example"))
                .isEqualTo(new EmailAddress("z\u0307o\u0301łw@poczta.example"));
        assertThat(new EmailAddress("ящик@poczta.example").isInternational()).isTrue();
        assertThat(new EmailAddress("anna@poczta.example").isInternational()).isFalse();
        assertThat(new EmailAddress("\ud835\udd1e@poczta.example").masked())
                .isEqualTo("\ud835\udd1e•••••@poczta.example");
    }

    @Test
    void personalValuesMaskThemselvesInLogs() {
        assertThat(new EmailAddress("halina.wrobel@poczta.pl")).hasToString("h•••••@poczta.pl");
        assertThat(new CardNumber("2600118709344471")).hasToString("2600 •••• 4471");
        assertThat(new PhoneNumber("+48601274418")).hasToString("+48 601 ••• 418");
    }

    @Test
    void cardNumbersAreReadWithSpacesAndDashes() {
        assertThat(CardNumber.parse("2600 1187-0934 4471")).contains(new CardNumber("2600118709344471"));
        assertThat(CardNumber.parse("2600")).isEmpty();
    }

    @Test
    void pointsDoNotWrapRound() {
        assertThatThrownBy(() -> Points.of(Long.MAX_VALUE).plus(Points.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Points.of(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aNameIsNotBlankAndHasNoControlCharacters() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(" ", "Wróbel"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("Halina", "Wró\u0000bel"));
    }

    @Test
    void aLevelReachesThoseBeforeIt() {
        assertThat(IdentificationLevel.CODE.reaches(IdentificationLevel.KNOWLEDGE))
                .isTrue();
        assertThat(IdentificationLevel.MATCHED.reaches(IdentificationLevel.KNOWLEDGE))
                .isFalse();
    }
}
