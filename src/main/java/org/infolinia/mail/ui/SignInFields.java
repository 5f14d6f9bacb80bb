package org.infolinia.mail.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import org.infolinia.mail.SignIn;

/** How a mailbox signs in. What is secret is never shown; left empty it stays as it was. */
class SignInFields extends Div {

    private final RadioButtonGroup<Boolean> byToken = new RadioButtonGroup<>();
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final TextField clientId = new TextField();
    private final TextField tokenUrl = new TextField();
    private final PasswordField clientSecret = new PasswordField();
    private final PasswordField refreshToken = new PasswordField();

    SignInFields(boolean isNew) {
        addClassName("mail-sign-in");
        byToken.setLabel(getTranslation("mail.box.sign-in"));
        byToken.setItems(false, true);
        byToken.setItemLabelGenerator(
                token -> getTranslation(token ? "mail.box.sign-in.oauth2" : "mail.box.sign-in.password"));
        byToken.addValueChangeListener(change -> showFields());
        login.setLabel(getTranslation("mail.box.login"));
        password.setLabel(getTranslation("mail.box.password"));
        clientId.setLabel(getTranslation("mail.box.client-id"));
        tokenUrl.setLabel(getTranslation("mail.box.token-url"));
        clientSecret.setLabel(getTranslation("mail.box.client-secret"));
        refreshToken.setLabel(getTranslation("mail.box.refresh-token"));
        password.getElement().setAttribute("autocomplete", "new-password");
        if (!isNew) {
            password.setHelperText(getTranslation("mail.box.secret.stays"));
            refreshToken.setHelperText(getTranslation("mail.box.secret.stays"));
        }
        add(login, byToken, password, clientId, tokenUrl, clientSecret, refreshToken);
        byToken.setValue(false);
    }

    void fill(String knownLogin, SignIn signIn) {
        login.setValue(knownLogin);
        byToken.setValue(signIn instanceof SignIn.OAuth2);
        if (signIn instanceof SignIn.OAuth2 oauth) {
            clientId.setValue(oauth.clientId());
            tokenUrl.setValue(oauth.tokenUrl().toString());
        }
    }

    String login() {
        return login.getValue().strip();
    }

    /** @throws IllegalArgumentException when it is not whole */
    SignIn signIn() {
        return byToken.getValue()
                ? new SignIn.OAuth2(
                        clientId.getValue().strip(),
                        URI.create(tokenUrl.getValue().strip()),
                        clientSecret.getValue(),
                        refreshToken.getValue())
                : new SignIn.Password(password.getValue());
    }

    private void showFields() {
        boolean isByToken = byToken.getValue();
        password.setVisible(!isByToken);
        clientId.setVisible(isByToken);
        tokenUrl.setVisible(isByToken);
        clientSecret.setVisible(isByToken);
        refreshToken.setVisible(isByToken);
    }
}
