package org.infolinia.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PersonName;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.security.EnrollAgent;
import org.infolinia.security.FirstRun;
import org.infolinia.security.Role;

/** Creates the first administrator of a new installation, for whoever holds the token from the log. */
@Route(value = "first-run", autoLayout = false)
@AnonymousAllowed
class FirstRunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final FirstRun firstRun;
    private final TextField token = new TextField(getTranslation("first-run.token"));
    private final TextField firstName = new TextField(getTranslation("first-run.first-name"));
    private final TextField lastName = new TextField(getTranslation("first-run.last-name"));
    private final TextField login = new TextField(getTranslation("sign-in.login"));
    private final PasswordField password = new PasswordField(getTranslation("sign-in.password"));
    private final Select<Language> language = new Select<>();
    private final Div refusal = new Div();

    FirstRunView(FirstRun firstRun) {
        this.firstRun = firstRun;
        addClassName("threshold");
        prepareFields();
        var create = Buttons.primary(Icon.CHECK, getTranslation("first-run.create"), Chord.SUBMIT, this::create);
        var card = new Div(
                new H1(getTranslation("first-run.title")),
                new Paragraph(getTranslation("first-run.what")),
                refusal,
                token,
                firstName,
                lastName,
                login,
                password,
                language,
                create);
        card.addClassNames("card", "threshold-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstRun.isOpen()) {
            event.forwardTo("sign-in");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("first-run.title");
    }

    private void prepareFields() {
        token.setAutofocus(true);
        token.setRequiredIndicatorVisible(true);
        firstName.setRequiredIndicatorVisible(true);
        lastName.setRequiredIndicatorVisible(true);
        login.setRequiredIndicatorVisible(true);
        login.setHelperText(getTranslation("first-run.login-rule"));
        password.setRequiredIndicatorVisible(true);
        password.setHelperText(getTranslation("first-run.password-rule", EnrollAgent.MINIMUM_PASSWORD_LENGTH));
        language.setLabel(getTranslation("first-run.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> each.locale().getDisplayLanguage(each.locale()));
        language.setValue(Language.ofLocale(getLocale()));
    }

    private void create() {
        switch (attempt()) {
            case Outcome.Done<AgentId>(AgentId administrator) ->
                UI.getCurrent().getPage().setLocation("sign-in");
            case Outcome.Refused<AgentId>(var reason) -> {
                refusal.removeAll();
                refusal.add(new Banner(reason, Tone.BAD));
            }
        }
    }

    private Outcome<AgentId> attempt() {
        if (firstName.isEmpty() || lastName.isEmpty()) {
            return Outcome.refused("name-missing");
        }
        if (!EnrollAgent.isLogin(login.getValue())) {
            return Outcome.refused("login-malformed");
        }
        return firstRun.createAdministrator(
                token.getValue(),
                new EnrollAgent(
                        login.getValue(),
                        password.getValue(),
                        new PersonName(firstName.getValue(), lastName.getValue()),
                        Role.ADMINISTRATOR,
                        language.getValue(),
                        Set.of()));
    }
}
