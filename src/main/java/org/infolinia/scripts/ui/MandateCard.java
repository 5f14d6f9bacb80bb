package org.infolinia.scripts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.scripts.PublishingDesk;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.mandate.Mandate;
import org.infolinia.scripts.mandate.MandateDesk;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.jspecify.annotations.Nullable;

/** Who answers for a script, what was agreed that it covers, and whether it takes two people to publish it. */
class MandateCard extends Card {

    private final transient ScriptVersion version;
    private final transient MandateDesk desk;
    private final transient PublishingDesk publishing;
    private final transient List<AgentView> colleagues;
    private transient Mandate seen;
    private final ComboBox<AgentView> owner = new ComboBox<>();
    private final TextArea scope = new TextArea();
    private final Div told = new Div();

    MandateCard(
            ScriptVersion version,
            boolean mayEdit,
            MandateDesk desk,
            PublishingDesk publishing,
            AgentDirectory agents) {
        super(Icon.USER, UI.getCurrent().getTranslation("scripts.mandate"));
        this.version = version;
        this.desk = desk;
        this.publishing = publishing;
        this.seen = desk.of(version);
        this.colleagues = agents.everybody().stream()
                .filter(agent -> agent.active() && agent.scope().includes(version.program()))
                .toList();
        told.getElement().setAttribute("role", "status");
        addClassName("mandate-card");
        if (mayEdit) {
            form();
        } else {
            with(new Facts()
                    .with(
                            getTranslation("scripts.owner"),
                            named(seen.owner()).map(each -> each.name().full()).orElse("—"))
                    .with(getTranslation("scripts.scope"), seen.scope().isEmpty() ? "—" : seen.scope()));
        }
        with(twoPeople());
    }

    private void form() {
        owner.setLabel(getTranslation("scripts.owner"));
        owner.setItems(colleagues);
        owner.setItemLabelGenerator(agent -> agent.name().full());
        owner.setClearButtonVisible(true);
        named(seen.owner()).ifPresent(owner::setValue);
        scope.setLabel(getTranslation("scripts.scope"));
        scope.setHelperText(getTranslation("scripts.scope.hint"));
        scope.setMaxLength(Mandate.MAXIMUM_SCOPE_LENGTH);
        scope.setValue(seen.scope());
        var form =
                new Div(owner, scope, Buttons.plain(Icon.CHECK, getTranslation("scripts.settle"), this::settle), told);
        form.addClassName("settings-form");
        with(form);
    }

    private Optional<AgentView> named(@Nullable AgentId agent) {
        return colleagues.stream()
                .filter(colleague -> colleague.id().equals(agent))
                .findFirst();
    }

    private Div twoPeople() {
        var line = new Div();
        var demanded = publishing.demandsTwoPeople(version.program());
        if (publishing.maySettle(version.program())) {
            var box = new Checkbox(getTranslation("scripts.two-people"), demanded);
            box.addValueChangeListener(change -> publishing.settleTwoPeople(version.program(), change.getValue()));
            line.add(box);
        } else if (demanded) {
            var words = new Span(getTranslation("scripts.two-people"));
            words.addClassNames("small", "muted");
            line.add(words);
        }
        return line;
    }

    private void settle() {
        told.removeAll();
        var chosen = owner.getValue();
        switch (desk.settle(version, seen, new Mandate(chosen == null ? null : chosen.id(), scope.getValue()))) {
            case Outcome.Done<Mandate>(Mandate settled) -> {
                seen = settled;
                told.add(new Banner(Icon.CHECK_C, getTranslation("scripts.settled"), Tone.OK));
            }
            case Outcome.Refused<Mandate>(Refusal refusal) -> told.add(new Banner(refusal, Tone.WARN));
        }
    }
}
