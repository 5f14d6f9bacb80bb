package org.infolinia.calls.dispositions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.infolinia.calls.dispositions.Disposition;
import org.infolinia.calls.dispositions.DispositionDesk;
import org.infolinia.calls.dispositions.Dispositions;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;

/** What calls can be about in the programs in view, and what each sets going; supervisors settle it. */
@Route("dispositions")
@Menu(order = 210, icon = "TAG", title = "calls.dispositions.menu")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class DispositionsView extends Div implements HasDynamicTitle {

    private final transient Dispositions dispositions;
    private final transient DispositionDesk desk;
    private final transient List<Program> inView;
    private final Strip strip = new Strip(getPageTitle());

    DispositionsView(Dispositions dispositions, DispositionDesk desk, ProgramSelection selection) {
        this.dispositions = dispositions;
        this.desk = desk;
        this.inView = selection.inView();
        addClassNames("page", "dispositions");
        show();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("calls.dispositions.menu");
    }

    private void show() {
        removeAll();
        var list = new Div();
        list.addClassName("stack");
        inView.forEach(program -> list.add(card(program)));
        if (inView.isEmpty()) {
            list.add(new Card(getPageTitle())
                    .with(new EmptyState(Icon.TAG, getTranslation("calls.dispositions.no-program"))));
        }
        add(strip, list);
    }

    private void showChanged() {
        show();
        strip.focusTitle();
    }

    private Card card(Program program) {
        var all = dispositions.all(program.id());
        long offered =
                all.stream().filter(disposition -> !disposition.retired()).count();
        var add = Buttons.plain(
                Icon.PLUS,
                getTranslation("calls.dispositions.add"),
                () -> new DispositionDialog(program, null, desk, this::showChanged).open());
        add.addClassName("at-end");
        add.setAriaLabel(getTranslation("calls.dispositions.add") + ": " + program.name());
        var rule = new Paragraph(getTranslation("calls.dispositions.rule", offered, Dispositions.MAXIMUM_OFFERED));
        rule.addClassNames("small", "muted", "dispositions-rule");
        return new Card(Icon.TAG, getTranslation("calls.dispositions.of", program.name()))
                .edgeToEdge()
                .withHeader(add)
                .with(rule, grid(program, all));
    }

    private Grid<Disposition> grid(Program program, List<Disposition> all) {
        var language = Language.ofLocale(getLocale());
        var grid = new Grid<Disposition>();
        grid.addThemeVariants(GridVariant.AURA_NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(each -> each.groupName(language)).setHeader(getTranslation("calls.dispositions.group"));
        grid.addColumn(each -> each.name(language))
                .setHeader(getTranslation("calls.dispositions.name"))
                .setFlexGrow(2);
        grid.addColumn(each -> getTranslation("tickets.topic." + each.topic()))
                .setHeader(getTranslation("tickets.topic"));
        grid.addComponentColumn(this::flags)
                .setHeader(getTranslation("calls.dispositions.flags"))
                .setFlexGrow(2);
        grid.addColumn(this::numbers).setHeader(getTranslation("calls.dispositions.numbers"));
        grid.addColumn(Disposition::version)
                .setHeader(getTranslation("calls.dispositions.version"))
                .setFlexGrow(0);
        grid.addComponentColumn(each -> Buttons.inRow(
                        Icon.PENCIL,
                        getTranslation("calls.dispositions.change"),
                        each.fullName(language),
                        () -> new DispositionDialog(program, each, desk, this::showChanged).open()))
                .setFlexGrow(0);
        grid.setItems(all);
        return grid;
    }

    private Component flags(Disposition disposition) {
        var line = new Span();
        line.addClassName("flags");
        if (disposition.retired()) {
            line.add(new Badge(Icon.MOON, getTranslation("calls.dispositions.retired"), Tone.NEUTRAL));
        }
        disposition.flags().stream()
                .sorted()
                .map(flag -> new Badge(Icon.FLAG, getTranslation("calls.flag." + flag), Tone.WARN))
                .forEach(line::add);
        return line;
    }

    private String numbers(Disposition disposition) {
        return disposition.numbers().isEmpty()
                ? getTranslation("calls.dispositions.everywhere")
                : disposition.numbers().stream().map(PhoneNumber::formatted).collect(Collectors.joining(", "));
    }
}
