package org.infolinia.ledger.approval;

import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may decide opened a request, or turned away from it; told to open screens and kept nowhere.
 *
 * @param reader his name; null when nobody reads it any more
 */
public record ApprovalRead(
        ApprovalId approval, ProgramId program, @Nullable String reader) implements ApprovalEvent {}
