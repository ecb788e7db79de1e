import { graphql } from './graphql';

/** Where a record is known from: name it beside every figure. */
export const provenanceFragment = graphql(`
  fragment ProvenanceParts on Provenance {
    kind
    source
    url
    retrievedOn
  }
`);

export const ministryFragment = graphql(`
  fragment MinistryParts on Ministry {
    id
    abbreviation
    name
  }
`);

/** A project as lists show it. */
export const projectFragment = graphql(
  `
    fragment ProjectParts on Project {
      id
      title
      phase
      priority
      reuseModel
      reportedOn
      asOf
      ministry {
        ...MinistryParts
      }
      provenance {
        ...ProvenanceParts
      }
    }
  `,
  [ministryFragment, provenanceFragment],
);

/** A service as lists show it. */
export const ozgServiceFragment = graphql(`
  fragment OzgServiceParts on OzgService {
    ozgId
    name
    topicArea {
      code
      label
    }
  }
`);
