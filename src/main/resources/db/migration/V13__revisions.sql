-- Earlier states of articles, each under the change number that the article had then. The content is null if the next
-- state has the same one. They are deleted some time after the act that replaced them.
CREATE TABLE revision (
    article     UUID NOT NULL,
    change      BIGINT NOT NULL,
    replaced    TIMESTAMP WITH TIME ZONE NOT NULL,
    external_id VARCHAR(255),
    stage       VARCHAR(20) NOT NULL,
    section     VARCHAR(100) NOT NULL,
    title       VARCHAR(1000) NOT NULL,
    summary     VARCHAR(10000),
    content     VARCHAR(1000000),
    language    VARCHAR(35) NOT NULL,
    particulars VARCHAR(1000000) NOT NULL,
    published   TIMESTAMP WITH TIME ZONE NOT NULL,
    updated     TIMESTAMP WITH TIME ZONE NOT NULL,
    expires     TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (article, change)
);
CREATE INDEX revision_replaced ON revision (replaced, change, article);
