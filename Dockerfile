# docker build -t newslint . && docker run --rm -v "$PWD:/drafts" newslint
FROM python:3.12-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY newslint newslint
COPY rules rules
RUN python -m venv /opt/newslint && /opt/newslint/bin/pip install --no-cache-dir .

FROM python:3.12-slim
# git is for `check --since` and `waivers`; the drafts that are mounted belong to somebody else, which git would refuse.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory '*' \
    && useradd --create-home --uid 1000 desk
COPY --from=build /opt/newslint /opt/newslint
ENV PATH="/opt/newslint/bin:$PATH"
USER desk
WORKDIR /drafts
ENTRYPOINT ["newslint"]
CMD ["check"]
