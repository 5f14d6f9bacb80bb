package org.infolinia.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.MenuCount;
import org.infolinia.kit.TopBarItem;
import org.infolinia.kit.TopBarItem.Place;
import org.infolinia.security.keys.OwnKeys;

/** Top bar over the whole width, the rail at its left, and the page. */
@Layout
@PermitAll
class Shell extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private final Rail rail;

    Shell(List<TopBarItem> items, List<MenuCount> counts, OwnKeys keys, AuthenticationContext authentication) {
        addClassName("shell");
        rail = new Rail(getTranslation("shell.rail"), counts, keys);
        main.addClassName("shell-main");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        add(topBar(items, authentication), under(items), rail, main);
        Chord.KEYS.on(this, () -> new KeysDialog(keys).open());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        rail.markCurrent(event.getLocation().getFirstSegment());
    }

    private Component topBar(List<TopBarItem> items, AuthenticationContext authentication) {
        var bar = new Header();
        bar.addClassName("top-bar");
        bar.add(skipLink(), logo());
        addItems(bar, items, Place.BEFORE_SEARCH);
        addItems(bar, items, Place.SEARCH);
        var end = new Div();
        end.addClassName("top-bar-end");
        items.stream()
                .filter(item -> item.place() == Place.AFTER_SEARCH)
                .forEach(item -> item.create().ifPresent(end::add));
        end.add(new UserMenu(authentication));
        bar.add(end);
        return bar;
    }

    private static Component under(List<TopBarItem> items) {
        var line = new Div();
        line.addClassName("under-bar");
        items.stream()
                .filter(item -> item.place() == Place.UNDER)
                .forEach(item -> item.create().ifPresent(line::add));
        return line;
    }

    private static void addItems(Header bar, List<TopBarItem> items, Place place) {
        items.stream()
                .filter(item -> item.place() == place)
                .forEach(item -> item.create().ifPresent(bar::add));
    }

    private Component skipLink() {
        var link = new Anchor("#main", getTranslation("shell.skip"));
        link.getElement().setAttribute("router-ignore", true);
        link.addClassNames("skip-link");
        return link;
    }

    private Component logo() {
        var logo = new Anchor("/", Icon.LOGO.create(), new Span("Infolinia"));
        logo.addClassName("logo");
        logo.setAriaLabel(getTranslation("shell.home"));
        return logo;
    }
}
