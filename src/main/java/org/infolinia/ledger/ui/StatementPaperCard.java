package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Locale;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.paper.PaperFile;
import org.infolinia.ledger.paper.PaperFormat;
import org.infolinia.ledger.paper.TrueCopies;
import org.infolinia.ledger.paper.TrueCopy;

/** Issues statements of chosen days, and tells by its code whether one is a true copy. */
class StatementPaperCard extends Card {

    private static final int CONFLICT = 409;
    private static final int MAXIMUM_TYPED = 20;

    private final ParticipantId participant;
    private final TrueCopies copies;
    private final Phrasebook phrasebook;
    private final Formats formats;
    private final DatePicker from;
    private final DatePicker to;
    private final Div downloads = new Div();
    private final TextField code = new TextField();
    private final Paragraph verdict = new Paragraph();

    StatementPaperCard(ParticipantId participant, TrueCopies copies, Phrasebook phrasebook, Formats formats) {
        super(Icon.STAMP, UI.getCurrent().getTranslation("ledger.paper"));
        this.participant = participant;
        this.copies = copies;
        this.phrasebook = phrasebook;
        this.formats = formats;
        this.from = day("ledger.explained.from", formats.today().withDayOfYear(1));
        this.to = day("ledger.explained.to", formats.today());
        addClassName("paper");
        downloads.addClassName("paper-downloads");
        downloads.getElement().setAttribute("aria-live", "polite");
        verdict.getElement().setAttribute("aria-live", "polite");
        with(row("explained-days", from, to), downloads, codeCheck(), verdict);
        offer();
    }

    private DatePicker day(String key, LocalDate value) {
        var picker = new DayPicker(getTranslation(key), value);
        picker.setMax(formats.today());
        picker.addValueChangeListener(change -> offer());
        return picker;
    }

    /** Shows the downloads of the chosen days, or why there are none. */
    private void offer() {
        downloads.removeAll();
        var first = from.getValue();
        var last = to.getValue();
        if (first != null && last != null) {
            copies.objection(participant, first, last)
                    .ifPresentOrElse(
                            refusal -> downloads.add(new Span(words(refusal))),
                            () -> downloads.add(
                                    download(PaperFormat.PDF, first, last), download(PaperFormat.CSV, first, last)));
        }
    }

    private Component download(PaperFormat format, LocalDate first, LocalDate last) {
        var handler = DownloadHandler.fromInputStream(request -> switch (copies.issue(
                participant, first, last, format)) {
            case Outcome.Done<PaperFile>(PaperFile file) ->
                new DownloadResponse(
                        new ByteArrayInputStream(file.content()), file.name(), file.mediaType(), file.content().length);
            case Outcome.Refused<PaperFile>(Refusal refusal) -> DownloadResponse.error(CONFLICT, words(refusal));
        });
        var link = new Anchor(
                handler, getTranslation("ledger.paper." + format.name().toLowerCase(Locale.ROOT)));
        link.addClassName("download");
        return link;
    }

    private Component codeCheck() {
        code.setLabel(getTranslation("ledger.paper.check"));
        code.setPlaceholder("7K3M-9Q2X");
        code.setMaxLength(MAXIMUM_TYPED);
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        code.addKeyPressListener(Key.ENTER, press -> check());
        return row(
                "paper-check",
                code,
                Buttons.plain(Icon.SHIELD_OK, getTranslation("ledger.paper.check.do"), this::check));
    }

    private void check() {
        var outcome = copies.check(participant, code.getValue());
        verdict.setText(
                switch (outcome) {
                    case Outcome.Done<TrueCopy>(TrueCopy copy) -> words(copy);
                    case Outcome.Refused<TrueCopy>(Refusal refusal) -> words(refusal);
                });
        verdict.setClassName("bad", outcome instanceof Outcome.Refused<TrueCopy>);
    }

    private String words(TrueCopy copy) {
        var language = Language.ofLocale(getLocale());
        return getTranslation(
                "ledger.paper.true",
                copy.code().formatted(),
                language.day(copy.issuedOn()),
                language.day(copy.from()),
                language.day(copy.to()),
                formats.points(copy.opening(), getLocale()),
                copy.lines(),
                formats.points(copy.closing(), getLocale()));
    }

    private String words(Refusal refusal) {
        return phrasebook.say(Language.ofLocale(getLocale()), refusal);
    }

    private static Div row(String className, Component... parts) {
        var row = new Div(parts);
        row.addClassName(className);
        return row;
    }
}
