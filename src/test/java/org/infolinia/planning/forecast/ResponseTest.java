package org.infolinia.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.infolinia.planning.Channel;
import org.infolinia.planning.Communication.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResponseTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);

    @Test
    void whoIsToldAtTenCallsFromTenOn() {
        var response = weekdaysFromEightToSixteen()
                .spread(80, reach(TUESDAY, 10, TUESDAY, 10), new Curve(List.of(.75, .25), 0));

        assertThat(response.firstKey()).isEqualTo(at(TUESDAY, 10));
        assertThat(response.get(at(TUESDAY, 10))).isCloseTo(10, within(1e-9));
        assertThat(response.get(at(TUESDAY.plusDays(1), 8))).isCloseTo(2.5, within(1e-9));
        assertThat(byDay(response)).containsOnlyKeys(TUESDAY, TUESDAY.plusDays(1));
    }

    /** From noon to noon half is told on each day; the curve puts each half on its own days. */
    @Test
    void sendingOverTwoDaysShiftsTheCurve() {
        var response = weekdaysFromEightToSixteen()
                .spread(100, reach(TUESDAY, 12, TUESDAY.plusDays(1), 12), new Curve(List.of(.6, .4), 0));

        assertThat(byDay(response).get(TUESDAY)).isCloseTo(30, within(1e-9));
        assertThat(byDay(response).get(TUESDAY.plusDays(1))).isCloseTo(50, within(1e-9));
        assertThat(byDay(response).get(TUESDAY.plusDays(2))).isCloseTo(20, within(1e-9));
    }

    @Test
    void whatFallsOnAFreeDayComesOnTheNext() {
        var friday = TUESDAY.plusDays(3);
        var response = weekdaysFromEightToSixteen()
                .spread(100, reach(friday, 9, friday, 9), new Curve(List.of(.5, .3, .2), 0));

        assertThat(byDay(response)).containsOnlyKeys(friday, friday.plusDays(3));
        assertThat(byDay(response).get(friday.plusDays(3))).isCloseTo(50, within(1e-9));
    }

    @Test
    void whoIsToldAfterClosingCallsTheNextDay() {
        var response =
                weekdaysFromEightToSixteen().spread(10, reach(TUESDAY, 20, TUESDAY, 20), new Curve(List.of(1.), 0));

        assertThat(byDay(response)).containsOnlyKeys(TUESDAY.plusDays(1));
    }

    /** However long it is sent, across the change of clocks and weekends, nothing is lost. */
    @ParameterizedTest
    @EnumSource(Channel.class)
    void nothingIsLost(Channel channel) {
        var luck = new Random(17);
        for (int trial = 0; trial < 200; trial++) {
            var from =
                    LocalDate.of(2026, 10, 20).atStartOfDay(WARSAW).toInstant().plusSeconds(luck.nextInt(600_000));
            var reach = new Reach(from, from.plusSeconds(luck.nextInt(1_000_000)), 1);

            var response = weekdaysFromEightToSixteen().spread(100, reach, Curve.usual(channel));

            assertThat(response.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(100, within(1e-6));
            assertThat(response.firstKey()).isAfter(from.minusSeconds(3_600));
        }
    }

    @Test
    void nothingIsLostEvenWhereNobodyEverCalls() {
        var response = new Response(WARSAW, date -> Collections.nCopies(24, 0.))
                .spread(10, reach(TUESDAY, 9, TUESDAY, 9), new Curve(List.of(1.), 0));

        assertThat(response.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(10, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void usualCurvesAddUpToAll(Channel channel) {
        assertThat(Curve.usual(channel).shares().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    private static Response weekdaysFromEightToSixteen() {
        return new Response(WARSAW, date -> {
            var day = new ProgramDay(date, WARSAW);
            boolean isOpen = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            return day.hours().stream()
                    .map(day::onTheClock)
                    .map(hour -> isOpen && hour >= 8 && hour < 16 ? 1. : 0.)
                    .toList();
        });
    }

    private static Map<LocalDate, Double> byDay(NavigableMap<Instant, Double> byHour) {
        return byHour.entrySet().stream()
                .collect(Collectors.groupingBy(
                        each -> LocalDate.ofInstant(each.getKey(), WARSAW),
                        TreeMap::new,
                        Collectors.summingDouble(Map.Entry::getValue)));
    }

    private static Reach reach(LocalDate from, int fromHour, LocalDate until, int untilHour) {
        return new Reach(at(from, fromHour), at(until, untilHour), 1);
    }

    private static Instant at(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(WARSAW).toInstant();
    }
}
