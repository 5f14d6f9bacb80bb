package org.infolinia.programs.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.FileUpload;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.programs.WorkingCalendar;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.programs.hours.CalendarTerms;
import org.infolinia.programs.hours.HolidayFile;
import org.infolinia.programs.hours.OpeningCalendar;
import org.infolinia.programs.hours.Shifts;
import org.infolinia.programs.hours.SpecialDay;
import org.jspecify.annotations.Nullable;

/** A calendar, new or with other hours. Holidays from a file become lines that can be read and changed before saving. */
class CalendarDialog extends Dialog {

    private static final int YEARS_OF_HOLIDAYS = 3;
    private static final String USUAL_HOURS = "8:00-16:00";
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    private final transient Program program;
    private final transient @Nullable OpeningCalendar seen;
    private final transient CalendarDesk desk;
    private final transient Formats formats;
    private final transient Runnable afterwards;
    private final TextField name = new TextField();
    private final ComboBox<ZoneId> zone = new ComboBox<>();
    private final Select<String> holidaysOf = new Select<>();
    private final Map<DayOfWeek, TextField> week = new EnumMap<>(DayOfWeek.class);
    private final TextArea days = new TextArea();
    private final Div notices = new Div();
    private final Button save;

    CalendarDialog(
            Program program,
            @Nullable OpeningCalendar seen,
            CalendarDesk desk,
            WorkingCalendar holidays,
            Formats formats,
            Runnable afterwards) {
        this.program = program;
        this.seen = seen;
        this.desk = desk;
        this.formats = formats;
        this.afterwards = afterwards;
        this.save = Buttons.primary(Icon.CHECK, getTranslation("programs.calendar.save"), Chord.SUBMIT, this::save);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation(seen == null ? "programs.calendar.add" : "programs.calendar.change"));
        prepareFields(holidays.countries());
        fill();
        var form = new Div(notices, name, zone, holidaysOf);
        week.values().forEach(form::add);
        form.add(days, upload());
        form.addClassName("settings-form");
        add(form);
        notices.getElement().setAttribute("role", "status");
        save.setDisableOnClick(true);
        save.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("programs.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> name.focus());
    }

    private void prepareFields(List<String> countries) {
        name.setLabel(getTranslation("programs.calendar.name"));
        name.setMaxLength(CalendarTerms.MAXIMUM_NAME_LENGTH);
        zone.setLabel(getTranslation("programs.calendar.zone"));
        zone.setItems(ZONES);
        zone.setItemLabelGenerator(ZoneId::getId);
        holidaysOf.setLabel(getTranslation("programs.calendar.holidays"));
        holidaysOf.setItems(countries);
        holidaysOf.setItemLabelGenerator(this::country);
        holidaysOf.setEmptySelectionAllowed(true);
        holidaysOf.setEmptySelectionCaption(getTranslation("programs.calendar.holidays.none"));
        for (var day : DayOfWeek.values()) {
            var field = new TextField(day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
            field.setMaxLength(Shifts.MAXIMUM_LENGTH);
            field.setPlaceholder(getTranslation("programs.calendar.free"));
            week.put(day, field);
        }
        days.setLabel(getTranslation("programs.calendar.days"));
        days.setHelperText(getTranslation("programs.calendar.days.hint"));
        days.setMaxRows(8);
    }

    private String country(@Nullable String code) {
        return code == null
                ? getTranslation("programs.calendar.holidays.none")
                : Locale.of("", code).getDisplayCountry(getLocale());
    }

    private void fill() {
        if (seen == null) {
            zone.setValue(formats.zone());
            week.forEach((day, field) -> field.setValue(day.compareTo(DayOfWeek.SATURDAY) < 0 ? USUAL_HOURS : ""));
            return;
        }
        var terms = seen.terms();
        name.setValue(terms.name());
        zone.setValue(terms.zone());
        holidaysOf.setValue(terms.holidaysOf());
        week.forEach((day, field) -> field.setValue(terms.on(day).toString()));
        days.setValue(DayLines.written(terms.days()));
    }

    private FileUpload upload() {
        var ui = UploadHandler.inMemory((metadata, bytes) -> takeHolidays(bytes));
        var upload = new FileUpload(ui, HolidayFile.MAXIMUM_BYTES, ".ics");
        upload.getElement().setAttribute("aria-label", getTranslation("programs.calendar.upload"));
        return upload;
    }

    /** What is typed already stands above the file. */
    private void takeHolidays(byte[] file) {
        var today = formats.today();
        switch (HolidayFile.read(file, today, today.plusYears(YEARS_OF_HOLIDAYS))) {
            case Outcome.Done<List<SpecialDay>>(var read) -> {
                var all = new TreeMap<LocalDate, SpecialDay>();
                read.forEach(day -> all.put(day.date(), day));
                DayLines.read(days.getValue()).days().forEach(day -> all.put(day.date(), day));
                days.setValue(DayLines.written(List.copyOf(all.values())));
                tell(getTranslation("programs.calendar.uploaded", read.size()), Tone.OK);
            }
            case Outcome.Refused<List<SpecialDay>>(Refusal refusal) -> tell(words(refusal), Tone.BAD);
        }
    }

    private void save() {
        switch (settle()) {
            case Outcome.Done<OpeningCalendar> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<OpeningCalendar>(Refusal refusal) -> {
                tell(words(refusal), Tone.BAD);
                save.setEnabled(true);
            }
        }
    }

    private Outcome<OpeningCalendar> settle() {
        var shifts = new EnumMap<DayOfWeek, Shifts>(DayOfWeek.class);
        week.forEach((day, field) -> {
            var read = Shifts.parse(field.getValue());
            field.setErrorMessage(getTranslation("programs.calendar.hours.hint"));
            field.setInvalid(read.isEmpty());
            read.ifPresent(known -> shifts.put(day, known));
        });
        var read = DayLines.read(days.getValue());
        if (shifts.size() < week.size()) {
            return Outcome.refused("calendar-hours");
        }
        if (!read.unreadable().isEmpty()) {
            return Outcome.refused(
                    "calendar-lines",
                    read.unreadable().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (zone.getValue() == null) {
            return Outcome.refused("calendar-zone");
        }
        var terms = new CalendarTerms(name.getValue(), zone.getValue(), holidaysOf.getValue(), shifts, read.days());
        return seen == null ? desk.add(program.id(), terms) : desk.change(seen, terms);
    }

    private String words(Refusal refusal) {
        return getTranslation(refusal.messageKey(), refusal.arguments().toArray());
    }

    private void tell(String words, Tone tone) {
        notices.removeAll();
        notices.add(new Banner(tone == Tone.OK ? Icon.CHECK_C : Icon.ALERT, words, tone));
    }
}
