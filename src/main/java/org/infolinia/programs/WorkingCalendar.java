package org.infolinia.programs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which days people work, by country: not on Saturdays, Sundays and holidays. */
@Component
public class WorkingCalendar {

    private static final String HOLIDAYS = "data/reference/holidays.csv";

    private final Map<Day, NamedCsvRecord> holidays = new HashMap<>();

    private record Day(String country, LocalDate date) {}

    public WorkingCalendar() {
        try (var reader = new InputStreamReader(
                        new ClassPathResource(HOLIDAYS).getInputStream(), StandardCharsets.UTF_8);
                var lines = CsvReader.builder().ofNamedCsvRecord(reader)) {
            for (var line : lines) {
                holidays.put(new Day(line.getField("country"), LocalDate.parse(line.getField("date"))), line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The holidays cannot be read", e);
        }
    }

    /** @param country ISO 3166 code; a country without holidays here has weekends only */
    public boolean isWorkingDay(LocalDate date, String country) {
        return !isWeekend(date) && !holidays.containsKey(new Day(country, date));
    }

    /** The day itself when people work on it, else the next on which they do. */
    public LocalDate workingDayFrom(LocalDate date, String country) {
        var day = date;
        while (!isWorkingDay(day, country)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The days on which a country celebrates, weekends among them; none of a country that is not known here. */
    public List<LocalDate> holidays(String country) {
        return holidays.keySet().stream()
                .filter(day -> day.country().equals(country))
                .map(Day::date)
                .sorted()
                .toList();
    }

    /** The countries whose holidays are known here, by code. */
    public List<String> countries() {
        return holidays.keySet().stream().map(Day::country).distinct().sorted().toList();
    }

    /** What is celebrated on this day; empty on ordinary days. */
    public Optional<String> holiday(LocalDate date, String country, Language language) {
        return Optional.ofNullable(holidays.get(new Day(country, date)))
                .map(line -> line.getField("name_" + language.code()));
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
