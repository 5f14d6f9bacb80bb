package org.infolinia.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.infolinia.kit.Icon;
import org.infolinia.security.FirstRun;

/** Login and password. Says nothing about which of the two was wrong. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    private final FirstRun firstRun;

    SignInView(FirstRun firstRun) {
        this.firstRun = firstRun;
        addClassName("threshold");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        var name = new H1(new Span("Infolinia"));
        name.addComponentAsFirst(Icon.LOGO.create());
        name.addClassName("logo");
        var card = new Div(name, form);
        card.addClassNames("card", "threshold-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (firstRun.isOpen()) {
            event.forwardTo("first-run");
        }
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title");
    }

    private LoginI18n words() {
        var words = LoginI18n.createDefault();
        var fields = words.getForm();
        fields.setTitle(getTranslation("sign-in.title"));
        fields.setUsername(getTranslation("sign-in.login"));
        fields.setPassword(getTranslation("sign-in.password"));
        fields.setSubmit(getTranslation("sign-in.submit"));
        words.setForm(fields);
        var error = words.getErrorMessage();
        error.setTitle(getTranslation("sign-in.refused"));
        error.setMessage(getTranslation("sign-in.refused-what-to-do"));
        words.setErrorMessage(error);
        return words;
    }
}
