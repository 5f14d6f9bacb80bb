package org.infolinia.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.infolinia.planning.Channel;
import org.junit.jupiter.api.Test;

class ResponseBookTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 9, 1);

    /** 40 of 1,000 and 260 of 9,000 are 300 of 10,000, and not the mean of 4 % and 2.9 %. */
    @Test
    void largeCommunicationsCountForMore() {
        var book = new ResponseBook(List.of(sms(1_000, 140, 100), sms(9_000, 460, 200)));

        var ratio = book.ratio(Channel.SMS, ContactKind.CALL).orElseThrow();

        assertThat(ratio.perRecipient()).isCloseTo(.03, within(1e-9));
        assertThat(ratio.communications()).isEqualTo(2);
        assertThat(ratio.lowest()).isCloseTo(260 / 9_000., within(1e-9));
        assertThat(ratio.highest()).isCloseTo(.04, within(1e-9));
        assertThat(ratio.isMeasured()).isTrue();
    }

    @Test
    void fewerThanUsualIsNothingButSeenInTheSpread() {
        var ratio = new ResponseBook(List.of(sms(1_000, 90, 100)))
                .ratio(Channel.SMS, ContactKind.CALL)
                .orElseThrow();

        assertThat(ratio.perRecipient()).isZero();
        assertThat(ratio.lowest()).isCloseTo(-.01, within(1e-9));
    }

    @Test
    void anotherChannelOrKindTeachesNothing() {
        var book = new ResponseBook(List.of(sms(1_000, 140, 100)));

        assertThat(book.ratio(Channel.LETTER, ContactKind.CALL)).isEmpty();
        assertThat(book.ratio(Channel.SMS, ContactKind.MAIL)).isEmpty();
    }

    /** Together 60, 30 and −3 more than usual: two thirds, one third, and nothing rather than less than nothing. */
    @Test
    void theCurveIsWhatDaysAfterBroughtTogether() {
        var book = new ResponseBook(List.of(
                sms(List.of(30., 10., 1.), true), sms(List.of(20., 10., -5.), true), sms(List.of(10., 10., 1.), true)));

        var curve = book.curve(Channel.SMS, ContactKind.CALL);

        assertThat(curve.isMeasured()).isTrue();
        assertThat(curve.restsOn()).isEqualTo(3);
        assertThat(curve.shares().get(0)).isCloseTo(2 / 3., within(1e-9));
        assertThat(curve.shares().get(1)).isCloseTo(1 / 3., within(1e-9));
        assertThat(curve.shares().get(2)).isZero();
    }

    @Test
    void twoCommunicationsOrOnesSentOverDaysDrawNoCurve() {
        var day = List.of(30., 10., 1.);

        assertThat(new ResponseBook(List.of(sms(day, true), sms(day, true))).curve(Channel.SMS, ContactKind.CALL))
                .isEqualTo(Curve.usual(Channel.SMS));
        assertThat(new ResponseBook(List.of(sms(day, true), sms(day, true), sms(day, false)))
                        .curve(Channel.SMS, ContactKind.CALL))
                .isEqualTo(Curve.usual(Channel.SMS));
    }

    @Test
    void whatMayBeChanceDrawsNoCurve() {
        var three = List.of(sms(1_000, 130, 100), sms(1_000, 130, 100), sms(1_000, 139, 100));

        assertThat(new ResponseBook(three).curve(Channel.SMS, ContactKind.CALL)).isEqualTo(Curve.usual(Channel.SMS));
    }

    /** |10−8| + |20−25| + |10−10| = 7 of 40. */
    @Test
    void theErrorWeighsDifferencesBothWays() {
        var error = ForecastError.of(List.of(
                        new ForecastError.Day(8, 10), new ForecastError.Day(25, 20), new ForecastError.Day(10, 10)))
                .orElseThrow();

        assertThat(error.share()).isCloseTo(7 / 40., within(1e-9));
        assertThat(error.days()).isEqualTo(3);
        assertThat(ForecastError.of(List.of(new ForecastError.Day(3, 0)))).isEmpty();
        assertThat(ForecastError.of(List.of())).isEmpty();
    }

    private static Measured sms(double people, long came, double expected) {
        return new Measured(
                Channel.SMS, ContactKind.CALL, people, came, expected, List.of(came - expected), true, LONG_AGO);
    }

    private static Measured sms(List<Double> excess, boolean isOfOneDay) {
        return new Measured(Channel.SMS, ContactKind.CALL, 1_000, 100, 50, excess, isOfOneDay, LONG_AGO);
    }
}
