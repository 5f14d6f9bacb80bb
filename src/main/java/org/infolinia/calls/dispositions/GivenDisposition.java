package org.infolinia.calls.dispositions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a call was said to be about, in the words that held then. */
@Embeddable
public record GivenDisposition(
        @Column(name = "disposition") String code,
        @Column(name = "disposition_version") int version) {}
