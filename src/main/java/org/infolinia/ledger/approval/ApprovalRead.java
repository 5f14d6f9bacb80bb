package org.infolinia.ledger.approval;

import org.infolinia.kernel.ProgramId;

/**
 * Somebody who may decide has a request before his eyes; told to open screens and kept nowhere.
 *
 * @param reader his name
 */
public record ApprovalRead(ApprovalId approval, ProgramId program, String reader) implements ApprovalEvent {}
