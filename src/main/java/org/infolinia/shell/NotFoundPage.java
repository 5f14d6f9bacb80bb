package org.infolinia.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;

/** Nothing is at this address, or nothing that the agent may see: the two must look alike. */
@Tag(Tag.DIV)
@ParentLayout(Shell.class)
@PermitAll
class NotFoundPage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        addClassName("page");
        add(
                new Strip(getTranslation("shell.not-found")),
                new Card(getTranslation("shell.not-found-why"))
                        .with(new EmptyState(
                                Icon.SEARCH,
                                getTranslation("shell.not-found-what"),
                                new Anchor("/", getTranslation("shell.not-found-way-out")))));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("shell.not-found");
    }
}
