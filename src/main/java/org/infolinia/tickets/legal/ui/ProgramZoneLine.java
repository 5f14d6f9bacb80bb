package org.infolinia.tickets.legal.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramZones;

/** Where a program's days begin and end, to be changed where it stands. */
class ProgramZoneLine extends Div {

    ProgramZoneLine(Program program, ProgramZones zones) {
        addClassName("reply-rule");
        var zone = new ComboBox<String>(getTranslation("tickets.legal.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(zones.of(program.id()).getId());
        zone.addClassName("reply-rule-choice");
        var said = new Span();
        said.addClassNames("small", "muted");
        said.getElement().setAttribute("role", "status");
        var refused = new Div();
        var save = Buttons.plain(Icon.CHECK, getTranslation("tickets.legal.save"), () -> {
            refused.removeAll();
            said.setText("");
            switch (zones.settle(program.id(), zone.getOptionalValue().orElse(""))) {
                case Outcome.Done<ZoneId> done -> said.setText(getTranslation("tickets.legal.saved"));
                case Outcome.Refused<ZoneId>(var refusal) -> refused.add(new Banner(refusal, Tone.BAD));
            }
        });
        save.addClassName("legal-zone-save");
        save.setAriaLabel(getTranslation("tickets.legal.save") + ": " + getTranslation("tickets.legal.zone"));
        add(zone, save, said, refused);
    }
}
