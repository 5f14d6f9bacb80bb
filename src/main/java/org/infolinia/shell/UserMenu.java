package org.infolinia.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.infolinia.security.SignedInAgent;

/** Who is signed in, the colour scheme, and the way out. */
class UserMenu extends MenuBar {

    private static final String SWITCH_SCHEME = "window.infoliniaScheme.toggle()";

    UserMenu(AuthenticationContext authentication) {
        addClassName("user-menu");
        addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        authentication.getAuthenticatedUser(SignedInAgent.class).ifPresent(agent -> {
            var initials = new Span(agent.name().initials());
            initials.addClassName("initials");
            var item = addItem(initials);
            item.add(new Span(agent.name().full()));
            var choices = item.getSubMenu();
            choices.addItem(
                    getTranslation("shell.scheme"), click -> getElement().executeJs(SWITCH_SCHEME));
            choices.addItem(getTranslation("shell.sign-out"), click -> authentication.logout());
        });
    }
}
