/** What a difference does: one class a rule, which names the impact, the reason and what to do instead. */
package io.tenantry.plan.rule;
