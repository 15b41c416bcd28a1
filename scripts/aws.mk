# What has to do with AWS: checking the templates, deploying, measuring as Lambda runs.
ENV ?= dev
# What speaks to tables, queues and buckets: whole alerts, and each adapter by itself.
LOCALSTACK_TESTS ?= FirstAlertTest,ChannelsTest,TextsTest,RecordingTest,ImportTest,*InTablesTest
BENCHED = $(PLATFORM) -cp "bench/target/classes:$$(cat bench/target/classpath.txt)"
TEMPLATES = data.yaml template.yaml alarms.yaml keep-alive.yaml waf.yaml
LOCAL = $(PLATFORM) -cp "local/target/classes:$$(cat $(COMPILED))"

.PHONY: lint-template checkov deploy deploy-dry-run deploy-plan package-check change-sets destroy destroy-plan cold-start sbom vulnerabilities invoke twilio-setup localstack cost restore-drill reproducible

## make lint-template the templates, as AWS reads them (cfn-lint)
lint-template:
	@if command -v cfn-lint >/dev/null; then cfn-lint $(TEMPLATES) && echo "cfn-lint: clean"; \
	  else echo "cfn-lint is not installed, so nothing was linted: pip install cfn-lint"; fi

## make checkov   the templates, as a security reviewer reads them (exceptions and reasons: .checkov.yaml)
checkov:
	@if command -v checkov >/dev/null; then checkov --config-file .checkov.yaml && echo "checkov: clean"; \
	  else echo "checkov is not installed, so nothing was checked: pip install checkov"; fi

## make deploy    tests, then puts it into an AWS account (ENV=dev); asks what it needs the first time
deploy: test build web
	@scripts/deploy $(ENV)

## make deploy-dry-run what make deploy would ask of SAM and AWS (ENV=dev), asking nothing
deploy-dry-run:
	@DRY_RUN=yes scripts/deploy $(ENV)

## make deploy-plan the change sets make deploy would execute (ENV=dev), executing none
deploy-plan: build
	@PLAN=yes scripts/deploy $(ENV)

## make package-check package and templates by AWS's rules and limits, as SAM's translator and CLI read them
package-check: build
	@scripts/package-check

## make change-sets what make deploy-plan does, on LocalStack
change-sets: build
	@$(MVN) -pl dynamodb-local process-resources
	@LOCALSTACK_SERVICES=s3,sts,cloudformation,wafv2 scripts/with-localstack scripts/change-sets

## make destroy   takes it out again (ENV=dev); what holds residents' records stays until it is deleted by hand
destroy:
	@scripts/destroy $(ENV)

## make destroy-plan what make destroy would remove, and what would stay (ENV=dev)
destroy-plan:
	@PLAN=yes scripts/destroy $(ENV)

## make cold-start from process start to first answer, for each function (FN=ServeAlerts for one, ROUNDS=5)
cold-start: build
	@$(MVN) -pl bench -am process-classes
	@$(BENCHED) org.communityalerts.bench.coldstart.ColdStart

## make sbom      what the package is made of (CycloneDX), each licence known and allowed
sbom:
	@$(MVN) -pl functions org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom -DincludeTestScope=false
	@scripts/licences functions/target/bom.json

## make vulnerabilities fails on what is known against a library of package or pages (OSV; needs Go and api.osv.dev)
vulnerabilities: sbom
	@go run github.com/google/osv-scanner/v2/cmd/osv-scanner@v2.6.0 scan source \
	  --lockfile functions/target/bom.json --lockfile web/package-lock.json

## make reproducible builds the package from two clones and compares them
reproducible:
	@scripts/reproducible

## make invoke    one function with its sample event, without Docker (FN=accept-alert)
invoke: FN ?= accept-alert
invoke: $(COMPILED)
	@$(LOCAL) org.communityalerts.local.setup.Invoke $(FN)

## make twilio-setup tells Twilio where the system is (PUBLIC_URL, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, SMS_SENDER, VOICE_CALLER)
twilio-setup: $(COMPILED)
	@$(LOCAL) org.communityalerts.local.setup.TwilioSetup

## make localstack the tests that run on the platform, with LocalStack's tables, queues and buckets (without Docker)
localstack: $(COMPILED)
	@scripts/with-localstack mvn -B -ntp -q -pl local -am test -Dtest='$(LOCALSTACK_TESTS)' -Dsurefire.failIfNoSpecifiedTests=false

## make cost      counts what an alert asks of AWS and writes the figures of docs/costs.md anew (some minutes)
cost: $(COMPILED)
	@$(LOCAL) org.communityalerts.local.cost.CostRun

## make restore-drill exports a running platform's tables (PORT), restores them into empty ones, compares, removes all again
restore-drill: $(COMPILED)
	@$(LOCAL) org.communityalerts.local.backup.RestoreDrill
