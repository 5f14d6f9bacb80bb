package org.infolinia.programs.panel;

import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.function.Function;
import org.infolinia.kit.Buttons;
import org.infolinia.programs.Program;

/** Leads from a page about one program to the same page about another; empty when there is one program alone. */
public class ProgramLinks extends Nav {

    /** @param address where the page is about a program */
    public ProgramLinks(List<Program> inView, Program shown, Function<Program, String> address) {
        addClassName("figure-links");
        getElement().setAttribute("aria-label", getTranslation("programs.switch"));
        if (inView.size() > 1) {
            inView.forEach(program -> add(Buttons.view(program.name(), address.apply(program), program.equals(shown))));
        }
    }
}
