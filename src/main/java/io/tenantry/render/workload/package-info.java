/** What a tenant runs: its apps with their migrations, its caches, and what they read about their tenant. */
package io.tenantry.render.workload;
