package io.tenantry.render.gitops;

import io.tenantry.model.Environment;
import io.tenantry.model.ImageScan;
import java.util.stream.Collectors;

/**
 * A workflow of GitHub's in which Trivy scans each image of an environment. Actions are pinned by commit: a tag can be moved,
 * and in March 2026 those of Trivy's action were, to what stole the secrets of whoever ran it.
 *
 * @see <a href="https://github.com/aquasecurity/trivy-action">the action</a>
 * @see <a href="https://github.com/aquasecurity/trivy-action/issues/541">what became of its tags</a>
 */
final class ImageScanWorkflow {

    /** Its place below the environment's folder. */
    static final String PATH = "bootstrap/image-scan.yaml";

    private static final String CHECKOUT = "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2";
    private static final String TRIVY = "aquasecurity/trivy-action@ed142fd0673e97e23eac54620cfb913e5ce36c25 # v0.36.0";

    private ImageScanWorkflow() {}

    /** The text of the workflow. It reads which images there are, so that one copy of it stays true. */
    static String of(Environment environment, ImageScan.Trivy trivy) {
        String folder = RenderedFolder.of(environment);
        return """
                # Trivy on each image of %1$s, nightly and whenever they change. GitHub runs it from .github/workflows: copy it there. Which
                # images there are it reads from bootstrap/images.json, so the copy need not change when they do.
                name: images of %1$s
                "on":
                  pull_request:
                    paths: ["%2$s/**"]
                  push:
                    branches: ["%3$s"]
                    paths: ["%2$s/**"]
                  schedule:
                    - cron: "17 3 * * *"

                permissions:
                  contents: read
                  packages: read

                jobs:
                  list:
                    runs-on: ubuntu-24.04
                    timeout-minutes: 5
                    outputs:
                      images: ${{ steps.read.outputs.images }}
                    steps:
                      - uses: %4$s
                        with:
                          persist-credentials: false
                      - id: read
                        run: echo "images=$(jq --compact-output . '%2$s/bootstrap/images.json')" >> "$GITHUB_OUTPUT"

                  scan:
                    needs: list
                    if: needs.list.outputs.images != '[]'
                    runs-on: ubuntu-24.04
                    timeout-minutes: 30
                    strategy:
                      fail-fast: false
                      matrix:
                        image: ${{ fromJSON(needs.list.outputs.images) }}
                    steps:
                      - if: startsWith(matrix.image, 'ghcr.io/')
                        run: echo "$TOKEN" | docker login ghcr.io --username "$ACTOR" --password-stdin
                        env:
                          ACTOR: ${{ github.actor }}
                          TOKEN: ${{ github.token }}
                      - uses: %5$s
                        with:
                          image-ref: ${{ matrix.image }}
                          scanners: vuln
                          severity: %6$s
                          exit-code: "1"
                """
                .formatted(
                        environment.system() + "/" + environment.name(),
                        folder,
                        environment.gitOps().revision(),
                        CHECKOUT,
                        TRIVY,
                        trivy.failOn().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
    }
}
