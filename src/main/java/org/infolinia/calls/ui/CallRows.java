package org.infolinia.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.calls.CallView;
import org.infolinia.calls.dispositions.Disposition;
import org.infolinia.calls.dispositions.Dispositions;
import org.infolinia.calls.dispositions.GivenDisposition;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;

/** Draws past calls, one a row, each leading to the call. */
@org.springframework.stereotype.Component
class CallRows {

    private final Dispositions dispositions;
    private final Formats formats;

    CallRows(Dispositions dispositions, Formats formats) {
        this.dispositions = dispositions;
        this.formats = formats;
    }

    /** @param name what to call a call by, such as the caller or the agent */
    Component list(List<CallView> calls, Function<CallView, String> name, Locale locale) {
        var rows = new UnorderedList();
        rows.addClassName("rows");
        var everGiven = new HashMap<ProgramId, Map<GivenDisposition, Disposition>>();
        calls.forEach(call -> {
            var words = everGiven.computeIfAbsent(call.program(), dispositions::everGiven);
            rows.add(new ListItem(row(call, name.apply(call), about(call, words, locale), locale)));
        });
        return rows;
    }

    /** What the call was about, in the words that held then. */
    String about(CallView call, Locale locale) {
        return about(call, dispositions.everGiven(call.program()), locale);
    }

    private static String about(CallView call, Map<GivenDisposition, Disposition> everGiven, Locale locale) {
        return call.dispositions().stream()
                .flatMap(given -> Optional.ofNullable(everGiven.get(given)).stream())
                .map(disposition -> disposition.fullName(Language.ofLocale(locale)))
                .collect(Collectors.joining(", "));
    }

    /** Minutes and seconds: {@code 4:12}. */
    static String minutes(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    private Component row(CallView call, String name, String what, Locale locale) {
        var who = new Span(name);
        who.addClassNames("strong", "truncated");
        var about = new Span(what);
        about.addClassNames("grow", "muted", "truncated");
        var lasted = new Span(minutes(call.duration()));
        lasted.addClassName("unwrapped");
        var when = new Span(formats.moment(call.at(), locale));
        when.addClassNames("call-moment", "tiny", "quiet", "unwrapped");
        var row = new Anchor("calls/" + call.id().value(), Icon.PHONE.create(), who, about, lasted, when);
        row.addClassName("row");
        return row;
    }
}
