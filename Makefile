# Two commands: make run, make test. `make help` lists the others.
SHELL := /bin/sh
export JAVA_HOME := $(shell scripts/find-jdk)
ifeq ($(JAVA_HOME),)
$(error see the line above)
endif
ifeq ($(shell command -v mvn),)
$(error Maven is missing: install Maven 3.8 or newer)
endif

# Maven's own libraries use what Java 25 warns of.
export MAVEN_OPTS := --sun-misc-unsafe-memory-access=allow $(MAVEN_OPTS)
MVN := mvn -B -ntp -q
JAVA := $(JAVA_HOME)/bin/java
PLATFORM := $(JAVA) -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow
SOURCES := docs/openapi.yaml $(shell find functions/src/main functions/pom.xml local/src/main local/pom.xml dynamodb-local/pom.xml pom.xml -type f)
COMPILED := local/target/classpath.txt
WEB_SOURCES := docs/openapi.yaml functions/src/main/resources/org/communityalerts/craft/markup/reasons.txt $(shell find web -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/src/contract/*')
PAGES := web/dist/officers.html

FRESH ?= 100
.PHONY: help run attack verify-audit verify-pack web test test-web screens places streets build format format-web check check-web bench bench-long hooks mutants simulate crash dead-letters

help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)

## make run       the whole platform on this machine, with demo residents and alerts (PORT=8080, DATA_DIR= to keep data, DEMO=no for no alerts)
run: $(COMPILED) $(PAGES)
	@exec $(PLATFORM) -cp "local/target/classes:$$(cat $(COMPILED))" org.communityalerts.local.Main

$(COMPILED): $(SOURCES)
	@echo "building (the first time this fetches the libraries, which takes some minutes)"
	@$(MVN) -pl local -am process-classes
	@touch $@

## make web       the pages: web/dist
web: $(PAGES)

ifeq ($(shell command -v npm),)
$(PAGES):
	@echo "the pages are left out: install Node.js 20.19 or newer to have them"
test-web check-web format-web screens:
	@echo "the pages are not tested: install Node.js 20.19 or newer"
else
$(PAGES): $(WEB_SOURCES) web/node_modules/.package-lock.json
	@cd web && npm run -s build -- --logLevel warn
	@touch $@

web/node_modules/.package-lock.json: web/package-lock.json
	@cd web && npm ci --silent
	@touch $@

## make test-web  the pages' tests: units, and journeys in a real browser where Chromium is installed
test-web: $(COMPILED) $(PAGES)
	@cd web && npm -s test && npm run -s journeys

check-web: web/node_modules/.package-lock.json
	@cd web && npm run -s check

format-web: web/node_modules/.package-lock.json
	@cd web && npm run -s format

## make screens   docs/screens/*.webp, a picture of each page
screens: $(COMPILED) $(PAGES)
	@cd web && npm run -s screens
endif

## make test      all tests in a random order (SEED= for that of a run before); FRESH=2000 simulates as many seeds more
test: SEED := $(or $(SEED),$(shell date +%s))
test: $(PAGES)
	@echo "the order of the tests again: make test SEED=$(SEED)"
	@mvn -B -ntp verify -Pcoverage -Dfresh=$(FRESH) \
	  -Dsurefire.runOrder.random.seed=$(SEED) -Djunit.jupiter.execution.order.random.seed=$(SEED)
	@scripts/coverage
	@$(MAKE) --no-print-directory test-web

## make places    the places file from Ordnance Survey's downloads (docs/places.md says from which)
places: $(COMPILED)
	@$(JAVA) -cp "local/target/classes:$$(cat $(COMPILED))" org.communityalerts.local.places.BuildPlaces \
	  postcodes="$(POSTCODES)" names="$(NAMES)" authorities="$(AUTHORITIES)" districts="$(DISTRICTS)" \
	  beats="$(BEATS)" wards="$(WARDS)" floods="$(FLOODS)" retired="$(RETIRED)" to=functions/src/main/resources/org/communityalerts/craft/places/force-area.places.gz

## make streets   the streets that the map shows, cut out of FROM= (docs/places.md says of what)
BBOX ?= -3.85,50.81,-2.23,51.69
streets:
	@command -v pmtiles >/dev/null || { echo "streets are cut out by pmtiles, which is not installed: github.com/protomaps/go-pmtiles"; exit 1; }
	@test -n "$(FROM)" || { echo "say of what, such as FROM=https://build.protomaps.com/20261128.pmtiles"; exit 1; }
	@pmtiles extract "$(FROM)" web/public/streets.pmtiles --bbox=$(BBOX)
	@echo "web/public/streets.pmtiles is there: make run shows it; TILES_URL=/streets.pmtiles make deploy deploys it"

## make verify-audit  the audit trail's chains, of the platform at PORT or of AUDIT_TABLE, AUDIT_BUCKET, AUDIT_KEY_ID (and AUDIT_FORMER_KEYS) in AWS
verify-audit: $(COMPILED)
	@$(JAVA) -cp "local/target/classes:$$(cat $(COMPILED))" org.communityalerts.local.VerifyAudit

## make verify-pack  whether a disclosure pack is as it was signed (PACK= the archive, KEY= the public key of the force's site)
verify-pack: $(COMPILED)
	@$(JAVA) -cp "local/target/classes:$$(cat $(COMPILED))" org.communityalerts.local.VerifyPack "$(PACK)" "$(KEY)"

## make attack    what nobody would send, to every route of the contract, as each role (SEED= again, SECONDS_EACH=40, ROLES=)
attack: $(COMPILED) $(PAGES)
	@scripts/attack "local/target/classes:$$(cat $(COMPILED))"

## make mutants    whether tests notice each small change of the parts on an alert's way (PART=alert.send for one)
PARTS := alert.accept alert.approve alert.plan alert.fanout alert.send alert.stop alert.sweep alert.track reply \
  craft.targeting domain
mutants:
	@$(MVN) -pl functions test-compile
	@for part in $(or $(PART),$(PARTS)); do \
	  $(MVN) -pl functions org.pitest:pitest-maven:mutationCoverage -Dpart=$$part \
	    -Dtests=$$(test $$part = domain && echo '*' || echo $$part) -Dthreads=$$(nproc) >/dev/null || exit 1; \
	  scripts/mutants $$part || exit 1; \
	done

## make simulate  the promise of sending under 10,000 seeds of trouble (SEEDS=10000, FRESH=2000, or SEED=17 for one again)
SEEDS ?= 10000
simulate:
	@$(MVN) -pl functions -am test -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dseeds=$(SEEDS) -Dfresh=$(FRESH) $(if $(SEED),-Dseed=$(SEED))

## make crash     a sender killed each time between Twilio's taking a text and its answer (KILLS=200)
KILLS ?= 200
crash:
	@$(MVN) -pl local -am test -Dtest=KilledSenderTest -Dsurefire.failIfNoSpecifiedTests=false -Dkills=$(KILLS)

## make dead-letters  what used up its receives, by queue; RESEND=SmsQueue has it tried again (AWS_REGION=… for AWS, or PORT)
dead-letters: $(COMPILED)
	@RESEND="$(RESEND)" $(JAVA) -cp "local/target/classes:$$(cat $(COMPILED))" org.communityalerts.local.DeadLetters

## make build     the package that is deployed: functions/target/community-alerts.zip
build:
	@$(MVN) -pl functions package -DskipTests

## make format    put every Java and TypeScript file in the project's format
format: format-web
	@$(MVN) com.diffplug.spotless:spotless-maven-plugin:apply

## make check     the format, what linters find, and the contract's form, without changing anything
check: check-web
	@$(MVN) com.diffplug.spotless:spotless-maven-plugin:check

## make bench     the figures, into docs/figures.md (BENCH="Name …" for some of them; the others stay as they are)
BENCHES := $(notdir $(basename $(wildcard bench/src/main/java/org/communityalerts/bench/*Bench.java)))
LONG := SoakBench HeapBench MemoryBench SendBench WebhookBench
FIGURES = $(PLATFORM) -cp "bench/target/classes:$$(cat bench/target/classpath.txt)" org.communityalerts.bench.figures.Figures
bench: build $(PAGES)
	@$(MVN) -pl bench -am process-classes
	@COMMAND="make bench" ROUNDS=2 $(FIGURES) docs/figures.md $(or $(BENCH),$(filter-out $(LONG),$(BENCHES)))

## make bench-long a soak (MINUTES=30), 500,000 texts, a fan-out to 1,000,000, 100,000 receipts and imports, what functions need of memory, into docs/figures-long.md
MINUTES ?= 30
bench-long: build
	@$(MVN) -pl bench -am process-classes
	@COMMAND="make bench-long" LONGEST_MINUTES=$$(($(MINUTES) + 45)) MINUTES=$(MINUTES) \
	  RESIDENTS=1000000 RECEIPTS=100000 ROWS=100000 \
	  $(FIGURES) docs/figures-long.md $(or $(BENCH),$(LONG) FanOutBench ImportBench)

## make hooks     check the format before each commit; git blame looks through moves of files
hooks:
	@git config core.hooksPath .githooks
	@git config blame.ignoreRevsFile .git-blame-ignore-revs

include scripts/aws.mk
