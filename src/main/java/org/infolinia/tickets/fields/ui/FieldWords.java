package org.infolinia.tickets.fields.ui;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Formats;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.CustomField.Kind;
import org.infolinia.tickets.fields.CustomField.Option;
import org.springframework.stereotype.Component;

/** What fields and what stands in them are called. */
@Component
public class FieldWords {

    private final Formats formats;

    FieldWords(Formats formats) {
        this.formats = formats;
    }

    public String label(CustomField field, Locale locale) {
        return field.label(Language.ofLocale(locale));
    }

    /** @param values as they are stored */
    public String values(CustomField field, List<String> values, Locale locale) {
        return values.stream().map(value -> value(field, value, locale)).collect(Collectors.joining(", "));
    }

    /** As tables in files have it: a day stands in them so that it sorts. */
    public String valuesInFiles(CustomField field, List<String> values, Locale locale) {
        return field.content().kind() == Kind.DATE ? String.join(", ", values) : values(field, values, locale);
    }

    public String option(Option option, Locale locale) {
        return option.labels().getOrDefault(Language.ofLocale(locale), "");
    }

    /** A stored number as it is written in the language. */
    String number(String value, Locale locale) {
        return new BigDecimal(value)
                .toPlainString()
                .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    private String value(CustomField field, String value, Locale locale) {
        return switch (field.content().kind()) {
            case TEXT -> value;
            case NUMBER -> number(value, locale);
            case DATE -> formats.day(LocalDate.parse(value), locale);
            case CHOICE, CHOICES ->
                field.option(value).map(option -> option(option, locale)).orElse(value);
        };
    }
}
