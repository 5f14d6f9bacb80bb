package org.infolinia.ledger.budget.ui;

import org.infolinia.ledger.budget.Budget;
import org.infolinia.programs.Program;
import org.infolinia.security.AgentView;

/** An agent of a program with what he has; nothing when nobody has funded him. */
record BudgetLine(Program program, AgentView agent, Budget budget) {}
