/** What Argo CD is given: projects, Applications of operators and of the rendered folders, in the order they need. */
package io.tenantry.render.gitops;
