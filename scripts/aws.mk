# What has to do with AWS: checking the templates, deploying, measuring as Lambda runs.
ENV ?= dev
BENCHED = $(PLATFORM) -cp "bench/target/classes:$$(cat bench/target/classpath.txt)"

.PHONY: lint-template checkov deploy destroy cold-start

## make lint-template the templates, as AWS reads them (cfn-lint)
lint-template:
	@if command -v cfn-lint >/dev/null; then cfn-lint template.yaml waf.yaml && echo "cfn-lint: clean"; \
	  else echo "cfn-lint is not installed, so nothing was linted: pip install cfn-lint"; fi

## make checkov   the templates, as a security reviewer reads them (exceptions and reasons: .checkov.yaml)
checkov:
	@if command -v checkov >/dev/null; then checkov --config-file .checkov.yaml && echo "checkov: clean"; \
	  else echo "checkov is not installed, so nothing was checked: pip install checkov"; fi

## make deploy    tests, then puts it into an AWS account (ENV=dev); asks what it needs the first time
deploy: test build web
	@scripts/deploy $(ENV)

## make destroy   takes it out again (ENV=dev); tables stay until they are deleted by hand
destroy:
	@scripts/destroy $(ENV)

## make cold-start from process start to first answer, for each function (FN=AcceptAlert for one, ROUNDS=5)
cold-start: build
	@$(MVN) -pl bench -am process-classes
	@$(BENCHED) org.communityalerts.bench.coldstart.ColdStart
