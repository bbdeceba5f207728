// Generated from openApiDocument.ts by scripts/generate-api-types.mjs; do not edit.
export interface paths {
  '/models': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Registered models in the order of their names. Permission: `ml-models.model.read`, and catalog visibility of each entity. */
    get: operations['listModels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/models/by-refs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The models behind up to 1,000 entity refs in one call. Permission: `ml-models.model.read`, and catalog visibility. */
    post: operations['getModelsByRefs'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/models/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One model. Permission: `ml-models.model.read`, and catalog visibility. */
    get: operations['getModel'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/models/by-entity/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The model an entity stands for. 404 when the entity names no registered model or the registry does not have it (yet). */
    get: operations['getModelByEntity'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/models/by-entity/{kind}/{namespace}/{name}/repository-checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which standards the repositories of a model follow, and what their continuous integration says about every check these require. Asks the hosts, at most once a minute for a model. Permission: `ml-models.model.read`, and catalog visibility. 404 when the caller sees no such model in the catalog. */
    get: operations['getRepositoryChecks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/models/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Versions of a model, newest first unless asked otherwise. */
    get: operations['listVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/models/{id}/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One metric over the versions of a model. */
    get: operations['getMetricHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/models/{id}/aliases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every alias assignment Baton has seen, newest first; with `at` those in force at that moment. */
    get: operations['getAliasHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/versions/compare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Two to six versions side by side, also of different models. */
    get: operations['compareVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/versions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One version with metrics, params, signature and card. What a listing does not carry is read from the registry on the first call and stored. */
    get: operations['getVersion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inventory/unclaimed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Models no descriptor claims, with the entity ref assigned to each. Services only. */
    get: operations['listUnclaimedModels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/summaries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Derived label values of all models, or of those changed since a moment. Services only. */
    get: operations['listSummaries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Configured registries with their state in words. Permission: `ml-models.source.read`. */
    get: operations['listSources'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sources/{id}/sync': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Starts a sync now; the answer comes before it ends. While one is running, another one follows it. Users only. Permission: `ml-models.source.sync`. */
    post: operations['syncSource'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sources/{id}/confirm-deletions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accepts that what a degraded source misses is really gone, or removes everything that is left of a source that is configured no longer. Users only. Permission: `ml-models.source.confirm-deletions`. 409 when there is nothing to confirm or `If-Match` names another revision. */
    post: operations['confirmDeletions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The append-only history, newest first, without events of models, teams and handoffs the caller may not see; a page may be short for it. Permission: `ml-models.event.read`; events of handoffs and design reviews also take `ml-models.handoff.read` with its conditions. */
    get: operations['listEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The history up to now as a file, oldest first, without events of models, teams and handoffs the caller may not see. Permission: `ml-models.event.export`; events of handoffs and design reviews also take `ml-models.handoff.read` with its conditions. The connection breaks off when something fails on the way, so a file that ends early is not taken for a whole one. */
    get: operations['exportEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Handoffs by filters. Permission: `ml-models.handoff.read` (conditional), and catalog visibility of the model. */
    get: operations['listHandoffs'];
    put?: never;
    /** Starts a handoff. Tier, teams and checklist are taken from the model when absent. Users and services. Permission: `ml-models.handoff.create`. 409 when one is open for the same model, environment and version. */
    post: operations['createHandoff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/board': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same filters as the list, by state. Permission: `ml-models.handoff.read`. */
    get: operations['getHandoffBoard'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Environments, checklists and cadence. Permission: `ml-models.handoff.read`. */
    get: operations['getHandoffSettings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the form that starts a handoff is prefilled with, and what is missing. Permission: `ml-models.handoff.create`. */
    get: operations['getHandoffStart'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Status of up to 1,000 models in one call. Permission: `ml-models.handoff.read`, and catalog visibility. */
    post: operations['getHandoffStatus'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything its page shows. `id` may also be its number. Permission: `ml-models.handoff.read`. */
    get: operations['getHandoff'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened, newest first. Permission: `ml-models.handoff.read`. */
    get: operations['getHandoffTimeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/transitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes a transition that needs no consents. Users; `go-live` and `roll-back` also come from deployments. Permission: `ml-models.handoff.review`, and the side rule. 409 with the reasons when it is not possible. */
    post: operations['moveHandoff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/consents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives a person's yes or signature to exactly what they saw; the last one fires the transition. A signature is held to `revisionHash`, which covers what is signed; any other yes to `If-Match` as well, since a design or a cause is not in the hash. Users only. Permission: `ml-models.handoff.sign`. 409 when it is another by now. */
    post: operations['consentToHandoff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/version': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Pins a version; version-bound items start again. Users, data-science side. Permission: `ml-models.handoff.answer`. */
    put: operations['pinHandoffVersion'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/risk-tier': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Raising works for either side; lowering also voids an approval and needs the governance group. Permission: `ml-models.handoff.answer`. */
    put: operations['setHandoffTier'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/teams': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Maps a side or the owner to another group and logs it. Users: the side or owner itself, a remaining side while it is gone, or an administrator. Permission: `ml-models.handoff.review`. */
    put: operations['reassignHandoff'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/entity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Links an unlinked handoff to another model entity. Users: either side or admin. Permission: `ml-models.handoff.review`. */
    put: operations['relinkHandoff'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/side': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** A person with roles on both sides says for which one to act on this handoff; once. Users only. Permission: `ml-models.handoff.read`. */
    put: operations['chooseHandoffSide'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/requirements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Users, data-science side; in draft and design-review. Permission: `ml-models.handoff.answer`. */
    put: operations['setHandoffRequirements'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/constraints': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Users, engineering side; in draft and design-review. Permission: `ml-models.handoff.answer`. */
    put: operations['setHandoffConstraints'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/conflicts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Users, either side; in draft and design-review. Permission: `ml-models.handoff.review`. */
    post: operations['raiseHandoffConflict'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/conflicts/{conflictId}/resolution': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Users, either side. Permission: `ml-models.handoff.review`. */
    put: operations['resolveHandoffConflict'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/thresholds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Changes agreed thresholds; a looser one is shown on the item and must be accepted by the reviewing side. Users, data-science side. Permission: `ml-models.handoff.answer`. */
    put: operations['setHandoffThresholds'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/design-review-waiver': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The engineering side does without a design review; medium tier only. Users only. Permission: `ml-models.handoff.waive`. */
    post: operations['waiveDesignReview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/checklist-upgrade': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What an upgrade to the newest version of the checklist would change. 404 when there is none. Permission: `ml-models.handoff.read`. */
    get: operations['previewChecklistUpgrade'];
    put?: never;
    /** Users, either side; not once approved. Permission: `ml-models.handoff.review`. */
    post: operations['upgradeChecklist'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/override': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts a handoff into a state by an administrator, as an audited event. Users in `mlModels.handoff.adminGroups` only. Permission: `ml-models.handoff.override`. */
    post: operations['overrideHandoff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/repository': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Records the production repository a template makes or made; idempotent by task. Users and services. Permission: `ml-models.handoff.create`. 409 when another task linked another repository. */
    put: operations['linkHandoffRepository'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/feedback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Feedback after go-live. Users, either side. Permission: `ml-models.handoff.review`. */
    post: operations['addHandoffFeedback'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/feedback/{feedbackId}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Users, data-science side. Permission: `ml-models.handoff.answer`. */
    put: operations['answerHandoffFeedback'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/items/{itemId}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Users of the answering side only, in draft, design-review, preparing and for flagged items in changes-requested. Permission: `ml-models.handoff.answer`. 409 with the current item when somebody else wrote it meanwhile. */
    put: operations['answerHandoffItem'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/items/{itemId}/acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept, request changes, dispute, waive, not applicable and the rest. Users only. Permission: `ml-models.handoff.review`; waivers `ml-models.handoff.waive`; disputes and proposals `ml-models.handoff.answer`. */
    post: operations['actOnHandoffItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/items/{itemId}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The thread of an item. Permission: `ml-models.handoff.read`. */
    get: operations['listHandoffItemComments'];
    put?: never;
    /** Users who may read the handoff. Permission: `ml-models.handoff.comment`. */
    post: operations['commentOnHandoffItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/comments/{commentId}/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Erases the text of a comment; the event and its hash stay. Author or admin. Permission: `ml-models.handoff.comment`. */
    post: operations['eraseHandoffComment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/items/{itemId}/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Attaches evidence. Users of either side, and services. Permission: `ml-models.handoff.answer`. */
    post: operations['attachHandoffEvidence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/handoffs/{id}/evidence/collect': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Looks at everything again now; the answer comes before it ends. Users and services. Permission: `ml-models.handoff.answer`. */
    post: operations['collectHandoffEvidence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/design-reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Joint design reviews, newest first. Permission: `ml-models.handoff.read`. */
    get: operations['listDesignReviews'];
    put?: never;
    /** Plans or records one; several handoffs at once. Users of either side of each handoff. Permission: `ml-models.handoff.review`. */
    post: operations['createDesignReview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/design-reviews/agenda': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The next review of a unit, the caller's own when absent. Permission: `ml-models.handoff.read`. */
    get: operations['getDesignReviewAgenda'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/design-reviews/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One review. Permission: `ml-models.handoff.read`. */
    get: operations['getDesignReview'];
    /** Date, attendees, minutes, decision, next date. Users of either side. Permission: `ml-models.handoff.review`. */
    put: operations['updateDesignReview'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/gate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether a version may be deployed now. 200 with decision and reasons; 503 when it cannot tell; a caller that gets no answer must not deploy. Answers carry an ETag. Users and services. Permission: `ml-models.gate.read`. */
    get: operations['askGate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/deployments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Reported deployments, newest first. Permission: `ml-models.handoff.read`. */
    get: operations['listDeployments'];
    put?: never;
    /** Reports that a version runs, was suspended or removed. Fires `go-live` or `roll-back` when the gate allows it; a version that runs unapproved is recorded and told to both teams, or to the owner of a model without a handoff of it. Users and services. Permission: `ml-models.deployment.report`. */
    post: operations['reportDeployment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Recomputes the hash chains. Permission: `ml-models.event.read`. */
    get: operations['verifyEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The units of the organisation with their advice. Permission: `ml-models.organisation.read`, and catalog visibility of each group. */
    get: operations['listUnits'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/units/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything about one unit. Permission: `ml-models.organisation.read`, and catalog visibility. 404 when the group does not exist, is not visible or is no unit. */
    get: operations['getUnit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/teams/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Any group, unit or not, as its card shows it. Permission: `ml-models.organisation.read`, and catalog visibility. */
    get: operations['getTeam'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/teams/{namespace}/{name}/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** People of a group and the groups below it, by title. Permission: `ml-models.organisation.read`, and catalog visibility of the group and each person. */
    get: operations['listTeamMembers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/teams/{namespace}/{name}/models': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Models a group and the groups below it develop, operate or own, production first, then by title. Permission: `ml-models.organisation.read`, and catalog visibility of the group and each model. */
    get: operations['listTeamModels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/systems/{namespace}/{name}/organisation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Criticality, embedded engineers, models and their cover of a system. Permission: `ml-models.organisation.read`, and catalog visibility. */
    get: operations['getSystemOrganisation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/capacity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Records the engineering days of a unit in a period. Users only. Permission: `ml-models.capacity.record` and the side rule. 409 when the period overlaps an entry of the same kind that it does not correct. */
    post: operations['recordCapacity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/capacity/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes an entry back with an entry that says so; both stay in the history. Users only. Permission: `ml-models.capacity.record` and the side rule. 409 when it was corrected or withdrawn already. */
    post: operations['withdrawCapacity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/allocations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Allocations of engineers in force, newest first. Permission: `ml-models.organisation.read`, and catalog visibility of engineer and target. */
    get: operations['listAllocations'];
    put?: never;
    /** Lends an engineer to a data-science team or system. Ending one early is a correction with another last day. Users only. Permission: `ml-models.allocation.record` and the side rule, for the unit of the target or of the engineer. */
    post: operations['recordAllocation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/allocations/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes an entry back with an entry that says so; both stay in the history. Users only. Permission: `ml-models.allocation.record` and the side rule. 409 when it was corrected or withdrawn already. */
    post: operations['withdrawAllocation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/attestations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives one's word on the rotation of a model; replaces the word given before. Users only. Permission: `ml-models.attestation.record` and the side rule, for the unit or one of the teams of the model. */
    post: operations['recordAttestation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/attestations/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes an entry back with an entry that says so; both stay in the history. Users only. Permission: `ml-models.attestation.record` and the side rule. 409 when it was corrected or withdrawn already. */
    post: operations['withdrawAttestation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organisation-reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Records a review of a unit with what was seen and decided. Users only. Permission: `ml-models.organisation-review.record` and the side rule. 409 when the unit has a review of that day that it does not correct. */
    post: operations['recordOrganisationReview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organisation-reviews/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes an entry back with an entry that says so; both stay in the history. Users only. Permission: `ml-models.organisation-review.record` and the side rule. 409 when it was corrected or withdrawn already. */
    post: operations['withdrawOrganisationReview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
/**
 * Shapes of the HTTP contract by their names in the OpenAPI document.
 *
 * @public
 */
export interface components {
  /** Shapes of requests and answers. */
  schemas: {
    /** A name that points to one version. `until` is absent while the alias is in force. */
    Alias: {
      alias: string;
      /** Label of the version. */
      version: string;
      /** Absent when the version itself has not been read yet. */
      versionId?: string;
      /** When Baton first saw the alias point there; registries keep no history of it. */
      since: string;
      until?: string;
    };
    VersionReference: {
      /** Absent when the version itself has not been read yet. */
      id?: string;
      label: string;
      /** The alias that made this the answer, if one did. */
      alias?: string;
    };
    /** The newest act of one side in the registry. */
    Write: {
      at: string;
      what: 'version' | 'alias' | 'tag';
      /** Set when `at` is the time of the first look at the model: it was written then or earlier. */
      isFirstSight?: boolean;
      /** The version label or the name of the alias or tag. */
      detail?: string;
      /** Login as the registry knows it. */
      by?: string;
      /** Entity ref of the User the login stands for, where somebody is known by it. */
      byRef?: string;
    };
    SourceReference: {
      id: string;
      type: string;
      title: string;
      /**
       * `removed`: rows exist from an instance that is no longer configured.
       */
      status: 'ok' | 'never-synced' | 'degraded' | 'failing' | 'removed';
      lastSuccessAt?: string;
      /** True for recorded sample data instead of a live registry. */
      sample: boolean;
    };
    Model: {
      id: string;
      source: components['schemas']['SourceReference'];
      /** The registry's exact id of the registered model. */
      externalId: string;
      name: string;
      description?: string;
      /** The model's page in its registry. */
      url?: string;
      /** Entity that stands for the model in the catalog. */
      entityRef: string;
      /**
       * Whether a descriptor in a repository claims the model or the provider speaks for it.
       */
      registration: 'descriptor' | 'provider';
      /** Other descriptors that name the same registered model. */
      conflictingEntityRefs?: string[];
      tags: {
        [key: string]: string;
      };
      owners: string[];
      aliases: components['schemas']['Alias'][];
      latestVersion?: components['schemas']['VersionReference'];
      productionVersion?: components['schemas']['VersionReference'];
      candidateVersion?: components['schemas']['VersionReference'];
      versionCount: number;
      modelType?: string;
      framework?: string;
      /** Key metrics of the production version, else of the latest version. */
      keyMetrics?: {
        [key: string]: number;
      };
      lastDataScienceWrite?: components['schemas']['Write'];
      lastEngineeringWrite?: components['schemas']['Write'];
      createdAt?: string;
      updatedAt?: string;
      firstSeenAt: string;
      /** When Baton last stored a change of the model. */
      changedAt: string;
      /**
       * `absent`: missing from the newest complete listing, kept until a second one agrees.
       */
      state: 'present' | 'absent' | 'removed';
    };
    ModelPage: {
      items: components['schemas']['Model'][];
      nextCursor?: string;
    };
    ModelsByRefs: {
      /** In the order of the request; null where nothing is known or the caller may not see it. */
      items: (components['schemas']['Model'] | null)[];
    };
    RunReference: {
      id: string;
      name?: string;
      url?: string;
    };
    CodeReference: {
      commit?: string;
      repository?: string;
      branch?: string;
      dirty?: boolean;
    };
    Version: {
      id: string;
      modelId: string;
      label: string;
      status: 'ready' | 'pending' | 'failed';
      statusMessage?: string;
      aliases: string[];
      /** Login in the registry. */
      author?: string;
      /** Entity ref of the User the login stands for, where somebody is known by it. */
      authorRef?: string;
      description?: string;
      tags: {
        [key: string]: string;
      };
      keyMetrics: {
        [key: string]: number;
      };
      createdAt?: string;
      updatedAt?: string;
      /** Set when the registry no longer has the version; lists leave it out, its id still answers. */
      removedAt?: string;
      modelType?: string;
      framework?: string;
      artifactUri?: string;
      url?: string;
      run?: components['schemas']['RunReference'];
      code?: components['schemas']['CodeReference'];
    };
    VersionPage: {
      items: components['schemas']['Version'][];
      totalCount: number;
      keyMetricNames: string[];
      nextCursor?: string;
    };
    SignatureField: {
      name?: string;
      type: string;
      shape?: number[];
      required: boolean;
      /** JSON text. */
      default?: string;
    };
    Signature: {
      inputs: components['schemas']['SignatureField'][];
      outputs: components['schemas']['SignatureField'][];
      params: components['schemas']['SignatureField'][];
    };
    Dataset: {
      name: string;
      digest?: string;
      context?: string;
      sourceType?: string;
    };
    /** A version with everything known about it. */
    VersionDetails: components['schemas']['Version'] & {
      metrics: {
        [key: string]: number;
      };
      params: {
        [key: string]: string;
      };
      signature?: components['schemas']['Signature'];
      /** JSON text. */
      inputExample?: string;
      cardMarkdown?: string;
      datasets: components['schemas']['Dataset'][];
      /** What could not be read and why, for people. */
      notes: string[];
      /**
       * `unknown`: the registry did not answer now, so an absent signature says nothing.
       */
      detailsState: 'read' | 'unknown';
      detailsReadAt?: string;
    };
    /** One metric or parameter across the compared versions. */
    ComparedValue: {
      key: string;
      /** In the order of `versions`; null where a version lacks it. */
      values: (number | string | null)[];
      differs: boolean;
    };
    VersionComparison: {
      versions: components['schemas']['Version'][];
      metrics: components['schemas']['ComparedValue'][];
      params: components['schemas']['ComparedValue'][];
    };
    MetricHistory: {
      key: string;
      availableKeys: string[];
      /** Oldest version first, at most the newest 500 versions. */
      points: {
        versionId: string;
        label: string;
        createdAt?: string;
        value: number;
      }[];
    };
    AliasHistory: {
      items: components['schemas']['Alias'][];
    };
    /** What the entity provider needs to speak for a model. */
    UnclaimedModel: {
      entityRef: string;
      sourceId: string;
      externalId: string;
      name: string;
      description?: string;
      url?: string;
      tags: {
        [key: string]: string;
      };
      owners?: string[];
      modelType?: string;
      framework?: string;
      /** An alias of `mlModels.aliases.production` is set. */
      inProduction: boolean;
    };
    UnclaimedPage: {
      items: components['schemas']['UnclaimedModel'][];
      /** With `since`: entity refs the provider no longer speaks for, because a descriptor claims the model now or the model is gone. */
      removed: string[];
      /** False while a configured source has not been read to its end yet: what is not on the list may then be there all the same. */
      complete: boolean;
      nextCursor?: string;
    };
    Summary: {
      entityRef: string;
      latestVersion?: string;
      productionVersion?: string;
      handoffState?: string;
    };
    SummaryPage: {
      items: components['schemas']['Summary'][];
      /** Entity refs that have no summary any more. */
      removed: string[];
      /** Value of `since` for the next call. */
      asOf: string;
    };
    /** A check the standard of a repository requires. */
    RepositoryCheck: {
      /** As the standard calls it, for example `contract-tests`. */
      name: string;
      /**
       * Of several of one name the worst; `missing` when the host has none of that name at the commit.
       */
      state: 'passed' | 'failed' | 'running' | 'skipped' | 'missing';
      /** Page of the run, http or https. */
      url?: string;
    };
    /** What one repository of a model says at one commit. */
    RepositoryChecks: {
      side: 'experiment' | 'production';
      /** Component of the repository; absent when the model itself is described in it. */
      componentRef?: string;
      /** Value of the annotation `ml-models/code-standard`, also one that Baton does not know. */
      standard?: string;
      /**
       * `none`: there is nothing to ask, such as no repository or no standard Baton knows. `unknown`: the host gave no answer.
       */
      state: 'read' | 'none' | 'unknown';
      /** For people; set unless the state is `read`. */
      reason?: string;
      /** Full hash: for the experiment that of the newest ready version, for production the newest of the branch. */
      commit?: string;
      /** Label of the version whose commit it is. */
      version?: string;
      /** In the order of the standard, its gate last; empty unless read. */
      checks: components['schemas']['RepositoryCheck'][];
    };
    ModelRepositoryChecks: {
      /**
       * Format: date-time
       * When the hosts were asked; up to a minute ago.
       */
      readAt: string;
      /** Experiment, then production. */
      items: components['schemas']['RepositoryChecks'][];
    };
    SourceRun: {
      startedAt: string;
      finishedAt?: string;
      trigger: 'schedule' | 'person';
      outcome: 'running' | 'succeeded' | 'degraded' | 'failed';
      models?: number;
      versions?: number;
      created?: number;
      changed?: number;
      removed?: number;
      /** In words, for people. */
      error?: string;
    };
    Source: components['schemas']['SourceReference'] & {
      /** Address for people; without credentials. */
      baseUrl?: string;
      modelCount: number;
      versionCount: number;
      lastAttemptAt?: string;
      lastRun?: components['schemas']['SourceRun'];
      /** Why the source is degraded or failing, in words. */
      message?: string;
      /** Names of models that would be removed by confirming, at most 100 of those the caller may see in the catalog: what is in doubt while the source is degraded, everything once it is `removed`. */
      absentModels: string[];
      /** Models that would be removed by confirming, whether the caller may see them or not. */
      absentCount?: number;
      /** Models that stay and would lose versions by confirming, at most 100 of those the caller may see in the catalog. */
      absentVersions?: {
        /** Name of the model. */
        model: string;
        count: number;
      }[];
      /** Versions that would be removed by confirming, besides those of models that go. */
      absentVersionCount?: number;
      /** For `If-Match` when confirming deletions. */
      revision: number;
    };
    SourceList: {
      items: components['schemas']['Source'][];
    };
    Event: {
      id: string;
      at: string;
      /** For example `model.created`. */
      type: string;
      /** Kind and id, for example `model:…` or `source:…`. */
      subject: string;
      /** Entity ref of a person, or `system:` and a name. */
      actor: string;
      version?: string;
      before?: unknown;
      after?: unknown;
      reason?: string;
      hash?: string;
      previousHash?: string;
    };
    ExportedEvent: components['schemas']['Event'] & {
      /** Hash of the salted reason, also once it was erased. */
      reasonHash?: string;
      /** Place in the chain of the subject, from 0; absent for facts a registry told, which are not chained. */
      chainIndex?: number;
    };
    EventExport: {
      exportedAt: string;
      /** What was asked for. */
      filter: {
        [key: string]: string;
      };
      /** How the hashes are computed, in words. */
      algorithm: string;
      /** Oldest first. */
      events: components['schemas']['ExportedEvent'][];
      /** Events in this export. */
      count: number;
      /** Hash of the newest chained event in this export. */
      newestHash?: string;
    };
    EventPage: {
      items: components['schemas']['Event'][];
      nextCursor?: string;
    };
    HandoffTeam: {
      ref: string;
      /** As it was when the handoff began or was reassigned. */
      title: string;
      /** False when the catalog does not know the group any more. */
      resolves: boolean;
    };
    HandoffTeams: {
      dataScience?: components['schemas']['HandoffTeam'];
      engineering?: components['schemas']['HandoffTeam'];
      owner?: components['schemas']['HandoffTeam'];
    };
    HandoffProgress: {
      /** Blocking items of the tier. */
      blocking: number;
      /** Of these: accepted, validly waived or not applicable. */
      settled: number;
      /** Of these: answered and waiting for a review. */
      answered: number;
      /** Of these: with a check that fails and no waiver. */
      failing: number;
      /** Of these: with a check that could not be made. */
      unknown: number;
      sections: {
        id: string;
        title: string;
        blocking: number;
        settled: number;
        answered: number;
        failing: number;
        /** All items asked for the tier, advisory ones included. */
        total: number;
      }[];
    };
    /** Who has the ball. */
    HandoffTurn: {
      /**
       * Who has to act next.
       */
      party:
        | 'data-science'
        | 'engineering'
        | 'both'
        | 'independent'
        | 'delivery'
        | 'nobody';
      /**
       * Format: date-time
       * Since when.
       */
      since?: string;
      /** Format: date-time */
      dueAt?: string;
      overdue: boolean;
      /** The next act in words, for example "Answer 3 flagged items". */
      text: string;
    };
    HandoffCause: {
      level: 'aging' | 'invalidated' | 'notice';
      code: string;
      text: string;
      blocksDeployment: boolean;
    };
    HandoffStaleness: {
      level: 'fresh' | 'aging' | 'invalidated';
      causes: components['schemas']['HandoffCause'][];
    };
    HandoffConsent: {
      transition: string;
      personRef: string;
      personTitle?: string;
      capacity: 'data-science' | 'engineering' | 'independent' | 'owner';
      revisionHash: string;
      /** Format: date-time */
      at: string;
      /** False when the revision changed since: the signature is void. */
      valid: boolean;
    };
    /** A handoff in lists, on boards and on cards. */
    HandoffSummary: {
      id: string;
      /** Counts up over all handoffs; what people say aloud. */
      number: number;
      entityRef: string;
      modelTitle: string;
      /** Key of the registry instance. */
      sourceId?: string;
      registeredModel?: string;
      /** Absent while a draft has none pinned. */
      version?: string;
      environment: string;
      state:
        | 'draft'
        | 'design-review'
        | 'preparing'
        | 'in-review'
        | 'changes-requested'
        | 'approved'
        | 'in-production'
        | 'suspended'
        | 'superseded'
        | 'retired'
        | 'withdrawn';
      riskTier: 'low' | 'medium' | 'high';
      teams: components['schemas']['HandoffTeams'];
      turn: components['schemas']['HandoffTurn'];
      progress: components['schemas']['HandoffProgress'];
      staleness: 'fresh' | 'aging' | 'invalidated';
      flags: (
        | 'needs-owner'
        | 'unlinked'
        | 'review-skipped'
        | 'overridden'
        | 'imported'
        | 'unapproved-alias'
        | 'unapproved-deployment'
        | 'approval-expiring'
      )[];
      /** Review rounds so far; 0 before the first submission. */
      round: number;
      /** Format: date-time */
      createdAt: string;
      createdBy: string;
      /** Format: date-time */
      changedAt: string;
      /** Format: date-time */
      approvedAt?: string;
      /** Format: date-time */
      approvalEndsAt?: string;
      /** Format: date-time */
      inProductionAt?: string;
      parentId?: string;
    };
    HandoffPage: {
      items: components['schemas']['HandoffSummary'][];
      total: number;
      nextCursor?: string;
    };
    HandoffBoard: {
      columns: {
        state:
          | 'draft'
          | 'design-review'
          | 'preparing'
          | 'in-review'
          | 'changes-requested'
          | 'approved'
          | 'in-production'
          | 'suspended'
          | 'superseded'
          | 'retired'
          | 'withdrawn';
        count: number;
        /** The first 20. */
        items: components['schemas']['HandoffSummary'][];
        /** Continue with `GET /handoffs?state=…&cursor=…`. */
        nextCursor?: string;
      }[];
    };
    HandoffRepository: {
      componentRef?: string;
      repository?: string;
      /** Scaffolder task, for resuming. */
      taskId?: string;
      state: 'started' | 'linked';
    };
    /** Status of a model: the handoff that is under way, else the newest, and the one in production. */
    HandoffStatus: {
      entityRef: string;
      current?: components['schemas']['HandoffSummary'];
      production?: components['schemas']['HandoffSummary'];
      openCount: number;
      /** Of the current handoff, at most 10. */
      blockingItems: {
        id: string;
        title: string;
        state: string;
        check: string;
      }[];
      signatures: components['schemas']['HandoffConsent'][];
      causes: components['schemas']['HandoffCause'][];
      repository?: components['schemas']['HandoffRepository'];
    };
    HandoffStatusList: {
      /** In the order asked; null for a model without any handoff. */
      items: (components['schemas']['HandoffStatus'] | null)[];
    };
    HandoffThreshold: {
      metric: string;
      operator: '>=' | '<=' | '>' | '<';
      /** Absent when compared with another version. */
      value?: number;
      versus?: 'champion' | 'baseline';
      /** With `versus`: how much better, absolute. */
      minimumGain?: number;
    };
    /** How a threshold differs from what both sides agreed on. */
    HandoffThresholdChange: {
      change: 'tighter' | 'looser' | 'added' | 'removed';
      agreed?: components['schemas']['HandoffThreshold'];
      present?: components['schemas']['HandoffThreshold'];
    };
    /** What the data-science side needs. */
    HandoffRequirements: {
      /** What the business wants from the model. */
      objective?: string;
      /** How success is measured outside the model. */
      businessMetric?: string;
      thresholds?: components['schemas']['HandoffThreshold'][];
      /** Who calls the model and how. */
      consumers?: string;
      /** 95th percentile needed. */
      latencyMilliseconds?: number;
      peakRequestsPerSecond?: number;
      /** Data and features needed at serving time. */
      data?: string;
      /** What goes wrong when the model is wrong. */
      risk?: string;
      complete: boolean;
      missing: string[];
      /** Format: date-time */
      updatedAt?: string;
      updatedBy?: string;
    };
    /** What the engineering side can give. */
    HandoffConstraints: {
      /** Where it will run. */
      platform?: string;
      /** 95th percentile that can be had. */
      latencyMilliseconds?: number;
      peakRequestsPerSecond?: number;
      costBudget?: string;
      /** Which data is to be had at serving time. */
      servingData?: string;
      security?: string;
      notes?: string;
      complete: boolean;
      missing: string[];
      /** Format: date-time */
      updatedAt?: string;
      updatedBy?: string;
    };
    HandoffConflict: {
      id: string;
      text: string;
      raisedBy: string;
      /** Format: date-time */
      raisedAt: string;
      resolution?: string;
      resolvedBy?: string;
      /** Format: date-time */
      resolvedAt?: string;
    };
    /** Why an act is not possible now. */
    HandoffRefusal: {
      /** Stable, kebab-case. */
      code: string;
      /** One English sentence that says what would help. */
      text: string;
      itemIds?: string[];
    };
    /** What the caller may do now, and if not, why. */
    HandoffTransitionDecision: {
      transition:
        | 'request-design-review'
        | 'accept-design'
        | 'return-to-draft'
        | 'skip-design-review'
        | 'submit'
        | 'request-changes'
        | 'resubmit'
        | 'approve'
        | 'reopen-review'
        | 'go-live'
        | 'suspend'
        | 'resume'
        | 'dispute-evidence'
        | 'supersede'
        | 'retire'
        | 'withdraw'
        | 'reopen-draft'
        | 'move-to-version'
        | 'roll-back';
      to:
        | 'draft'
        | 'design-review'
        | 'preparing'
        | 'in-review'
        | 'changes-requested'
        | 'approved'
        | 'in-production'
        | 'suspended'
        | 'superseded'
        | 'retired'
        | 'withdrawn';
      allowed: boolean;
      /** False while consents of other people are missing. */
      fires: boolean;
      reason: 'required' | 'optional' | 'none';
      refusals: components['schemas']['HandoffRefusal'][];
      /** In which the caller may consent; empty for transitions without consents. */
      capacities: ('data-science' | 'engineering' | 'independent' | 'owner')[];
      /** All capacities it needs. */
      needs: ('data-science' | 'engineering' | 'independent' | 'owner')[];
      missing: ('data-science' | 'engineering' | 'independent' | 'owner')[];
    };
    /** Whether the caller may do something with the handoff as a whole now, and if not, why. */
    HandoffActDecision: {
      act:
        | 'pin-version'
        | 'raise-risk-tier'
        | 'lower-risk-tier'
        | 'reassign-teams'
        | 'relink'
        | 'upgrade-checklist'
        | 'waive-design-review'
        | 'override'
        | 'set-requirements'
        | 'set-constraints'
        | 'raise-conflict'
        | 'resolve-conflict'
        | 'set-thresholds'
        | 'attach-evidence'
        | 'comment'
        | 'add-feedback'
        | 'answer-feedback'
        | 'start-repository'
        | 'link-repository'
        | 'report-deployment';
      allowed: boolean;
      refusals: components['schemas']['HandoffRefusal'][];
    };
    /** How the handoff sees the caller. */
    HandoffYou: {
      ref?: string;
      sides: ('data-science' | 'engineering')[];
      governance: boolean;
      admin: boolean;
      owner: boolean;
      canComment: boolean;
      chosenSide?: 'data-science' | 'engineering';
      /** Why the caller stands for no side, for example because no role is known. */
      refusals: components['schemas']['HandoffRefusal'][];
    };
    /** What the form that starts a handoff is prefilled with. */
    HandoffStart: {
      entityRef: string;
      title: string;
      environments: string[];
      checklists: {
        id: string;
        version: string;
        title: string;
      }[];
      /** Newest first, at most 50. */
      versions: {
        label: string;
        ready: boolean;
        aliases: string[];
        role: 'champion' | 'candidate' | 'none';
        /** Format: date-time */
        createdAt?: string;
        author?: string;
        openHandoffId?: string;
      }[];
      riskTier: 'low' | 'medium' | 'high';
      riskTierFrom: 'entity' | 'default';
      teams: components['schemas']['HandoffTeams'];
      problems: {
        code: string;
        text: string;
        /** What to change and where, spelled out. */
        fix: string;
        blocking: boolean;
      }[];
      /** Whether the caller may start one now. */
      allowed: boolean;
      refusals: components['schemas']['HandoffRefusal'][];
      /** Handoffs of the model that are open. */
      open: components['schemas']['HandoffSummary'][];
    };
    ChecklistUpgrade: {
      from: string;
      to: string;
      added: {
        id: string;
        title: string;
      }[];
      removed: {
        id: string;
        title: string;
      }[];
      /** Answers stay. */
      kept: {
        id: string;
        title: string;
      }[];
      /** Asked again: new major version. */
      reset: {
        id: string;
        title: string;
      }[];
      /** Kept items whose wording, reviewers or gates change, with the names of what changes. */
      changed?: {
        id: string;
        title: string;
        fields: string[];
      }[];
    };
    /** What the pages need of the configuration. */
    HandoffSettings: {
      environments: string[];
      approvalValidityDays: number;
      designReviewEveryDays: number;
      checklists: {
        id: string;
        version: string;
        title: string;
      }[];
    };
    HandoffFeedback: {
      id: string;
      text: string;
      severity: 'low' | 'medium' | 'high';
      link?: string;
      by: string;
      /** Format: date-time */
      at: string;
      answer?: string;
      answeredBy?: string;
      /** Format: date-time */
      answeredAt?: string;
      /** Goes into the requirements of the next version. */
      carried?: boolean;
    };
    /** What changed since the last review round. */
    HandoffRound: {
      round: number;
      /** Format: date-time */
      submittedAt?: string;
      /** Items whose signed content changed since the round before. */
      changedItemIds: string[];
    };
    /** Everything the page of a handoff shows, in one answer. */
    Handoff: {
      summary: components['schemas']['HandoffSummary'];
      /** For `If-Match`. */
      revision: number;
      /** What a signature given now would cover. */
      revisionHash: string;
      checklist: {
        id: string;
        version: string;
        title: string;
        /** Offered by `checklist-upgrade`. */
        newerVersion?: string;
      };
      sections: {
        id: string;
        title: string;
        items: components['schemas']['HandoffItem'][];
      }[];
      versionFacts?: {
        label: string;
        /** Id of the version in the inventory. */
        id?: string;
        status: 'ready' | 'pending' | 'failed' | 'deleted' | 'unknown';
        digest?: string;
        commit?: string;
        runId?: string;
        authorRef?: string;
        /** Login as the registry knows it. */
        author?: string;
        /** Format: date-time */
        createdAt?: string;
        url?: string;
      };
      newerReadyVersion?: string;
      riskReason?: string;
      requirements: components['schemas']['HandoffRequirements'];
      constraints: components['schemas']['HandoffConstraints'];
      conflicts: components['schemas']['HandoffConflict'][];
      /** As they apply: what the metrics are compared with, and what is signed. */
      thresholds: components['schemas']['HandoffThreshold'][];
      /** How they differ from what both sides agreed on; empty until they have. */
      thresholdChanges: components['schemas']['HandoffThresholdChange'][];
      designReviewWaived: boolean;
      consents: components['schemas']['HandoffConsent'][];
      transitions: components['schemas']['HandoffTransitionDecision'][];
      /** Every act, possible or not. */
      acts: components['schemas']['HandoffActDecision'][];
      you: components['schemas']['HandoffYou'];
      staleness: components['schemas']['HandoffStaleness'];
      evidenceCollectedAt: string | null;
      feedback: components['schemas']['HandoffFeedback'][];
      repository?: components['schemas']['HandoffRepository'];
      rounds: components['schemas']['HandoffRound'][];
      timeline: components['schemas']['HandoffTimeline'];
      /** Minimum over sections of the mean of 0.5 for a manual and 1 for an automated item. */
      automationScore?: number;
      /** Ids of handoffs of later versions. */
      children?: string[];
      earlier?: components['schemas']['HandoffLink'];
      /** Handoffs of later versions this one was moved on to. */
      later?: components['schemas']['HandoffLink'][];
      supersededBy?: components['schemas']['HandoffLink'];
      /** Handoffs this one has taken the place of. */
      supersedes?: components['schemas']['HandoffLink'][];
      designReviewIds?: string[];
    };
    /** Another handoff of the same model and environment. */
    HandoffLink: {
      id: string;
      number: number;
      version?: string;
      state:
        | 'draft'
        | 'design-review'
        | 'preparing'
        | 'in-review'
        | 'changes-requested'
        | 'approved'
        | 'in-production'
        | 'suspended'
        | 'superseded'
        | 'retired'
        | 'withdrawn';
    };
    HandoffTimelineEntry: {
      id: string;
      /** Format: date-time */
      at: string;
      /** For example `handoff.item.accepted`. */
      type: string;
      /** Entity ref of a person, or `system:`/`service:` and a name. */
      actor: string;
      actorTitle?: string;
      itemId?: string;
      itemTitle?: string;
      from?: string;
      to?: string;
      /** Reason, comment or note; absent when it was erased. */
      text?: string;
      details?: unknown;
      hash: string;
    };
    HandoffTimeline: {
      /** Newest first. */
      items: components['schemas']['HandoffTimelineEntry'][];
      nextCursor?: string;
    };
    /** One row of a comparison. */
    EvidenceComparison: {
      /** Metric, field or file. */
      name: string;
      value?: string;
      /** With its operator, for example `>= 0.82`. */
      threshold?: string;
      result: 'pass' | 'fail' | 'unknown' | 'info';
      note?: string;
    };
    EvidenceChange: {
      /** Field of a schema. */
      path: string;
      kind: 'added' | 'removed' | 'changed';
      breaking: boolean;
      before?: string;
      after?: string;
    };
    EvidenceExcerpt: {
      path: string;
      firstLine?: number;
      /** Plain text, shown as such. */
      text: string;
      url?: string;
    };
    HandoffEvidence: {
      id: string;
      itemId: string;
      /** Name of the collector, or `person`/`service`. */
      collector: string;
      /** Who attached it. */
      by?: string;
      check: 'pass' | 'fail' | 'unknown' | 'stale' | 'manual';
      /** One sentence. */
      message: string;
      value?: string;
      threshold?: string;
      source?: {
        label: string;
        url?: string;
      };
      /** Format: date-time */
      collectedAt: string;
      /**
       * Format: date-time
       * After that the check counts as stale.
       */
      expiresAt?: string;
      inputHash: string;
      comparisons?: components['schemas']['EvidenceComparison'][];
      changes?: components['schemas']['EvidenceChange'][];
      excerpts?: components['schemas']['EvidenceExcerpt'][];
      links?: {
        title: string;
        url: string;
      }[];
      /** Part of what is signed; false for an observation made later. */
      frozen: boolean;
      /** Says something else than what was frozen. */
      differsFromFrozen?: boolean;
      lastGood?: {
        check: 'pass' | 'fail' | 'unknown' | 'stale' | 'manual';
        message: string;
        /** Format: date-time */
        collectedAt: string;
        /**
         * Format: date-time
         * Until then it counts, during an outage as well.
         */
        expiresAt?: string;
      };
    };
    HandoffAnswer: {
      text: string;
      links?: {
        title: string;
        url: string;
      }[];
      by: string;
      byTitle?: string;
      /** Format: date-time */
      at: string;
      /** Id of the handoff the answer was copied from. */
      carriedFrom?: string;
    };
    HandoffWaiver: {
      reason: string;
      /** Format: date-time */
      expiresAt: string;
      proposedBy: string;
      /** Format: date-time */
      proposedAt: string;
      /** Absent while it is only proposed. */
      approvedBy?: string;
      /** Format: date-time */
      approvedAt?: string;
      valid: boolean;
    };
    /** What the caller may do with the item now. */
    HandoffItemActs: {
      answer: boolean;
      /** Acts that make sense in the present state. */
      acts: {
        act:
          | 'accept'
          | 'request-changes'
          | 'dispute'
          | 'propose-waiver'
          | 'approve-waiver'
          | 'refuse-waiver'
          | 'not-applicable'
          | 'accept-not-applicable'
          | 'confirm-unknown'
          | 'reopen';
        allowed: boolean;
        refusal?: components['schemas']['HandoffRefusal'];
      }[];
      answerRefusal?: components['schemas']['HandoffRefusal'];
    };
    HandoffItem: {
      id: string;
      sectionId: string;
      title: string;
      why: string;
      answeredBy: 'data-science' | 'engineering';
      reviewedBy: 'data-science' | 'engineering' | 'governance';
      evidenceType: string;
      automation: 'full' | 'partial' | 'none';
      /** What is compared with what, in words. */
      check?: string;
      gate: 'blocking' | 'advisory' | 'not-asked';
      versionBound: boolean;
      alwaysApplies: boolean;
      grounding: string[];
      state:
        | 'open'
        | 'answered'
        | 'accepted'
        | 'changes-requested'
        | 'waived'
        | 'not-applicable';
      checkState: 'pass' | 'fail' | 'unknown' | 'stale' | 'manual';
      /** For `If-Match`. */
      revision: number;
      answer?: components['schemas']['HandoffAnswer'];
      flag?: {
        comment: string;
        by: string;
        /** Format: date-time */
        at: string;
        addressed: boolean;
      };
      dispute?: {
        text: string;
        by: string;
        /** Format: date-time */
        at: string;
      };
      waiver?: components['schemas']['HandoffWaiver'];
      notApplicable?: {
        reason: string;
        by: string;
        /** Format: date-time */
        at: string;
        acceptedBy?: string;
        /** Format: date-time */
        acceptedAt?: string;
      };
      accepted?: {
        by: string;
        /** Format: date-time */
        at: string;
        note?: string;
      };
      unknownConfirmed?: {
        by: string;
        /** Format: date-time */
        at: string;
        note: string;
      };
      loosened?: {
        from: components['schemas']['HandoffThreshold'][];
        to: components['schemas']['HandoffThreshold'][];
        accepted: boolean;
      };
      /** Newest of each collector, frozen first. */
      evidence: components['schemas']['HandoffEvidence'][];
      commentCount: number;
      /** The newest 20, oldest of them first. */
      comments: components['schemas']['HandoffComment'][];
      /** Its signed content changed since the last round. */
      changedSinceRound: boolean;
      you: components['schemas']['HandoffItemActs'];
    };
    HandoffComment: {
      id: string;
      itemId?: string;
      /** Markdown of a person: rendered without HTML. */
      text: string;
      by: string;
      byTitle?: string;
      /** Format: date-time */
      at: string;
      erased?: boolean;
    };
    HandoffCommentPage: {
      /** Oldest first. */
      items: components['schemas']['HandoffComment'][];
      nextCursor?: string;
    };
    EvidenceRun: {
      handoffId: string;
      /** Format: date-time */
      startedAt: string;
      /** Items that are looked at. */
      items: number;
    };
    DesignReview: {
      id: string;
      /**
       * Format: date-time
       * When it takes or took place.
       */
      heldAt: string;
      state: 'planned' | 'held' | 'cancelled';
      /** Group whose cadence it belongs to. */
      unitRef?: string;
      attendees: {
        ref: string;
        title?: string;
        side?: 'data-science' | 'engineering';
      }[];
      /** Markdown of a person: rendered without HTML. */
      minutes?: string;
      decision?: 'accepted' | 'rework' | 'postponed';
      /** Format: date-time */
      nextAt?: string;
      handoffs: components['schemas']['DesignReviewHandoff'][];
      revision: number;
      createdBy: string;
      /** Format: date-time */
      createdAt: string;
      you: {
        /** True for whoever acts for a side of every handoff it covers; without handoffs for those who speak for its unit. */
        mayChange: boolean;
        refusal?: components['schemas']['HandoffRefusal'];
      };
    };
    DesignReviewHandoff: {
      summary: components['schemas']['HandoffSummary'];
      requirements: components['schemas']['HandoffRequirements'];
      constraints: components['schemas']['HandoffConstraints'];
      conflicts: components['schemas']['HandoffConflict'][];
      thresholds: components['schemas']['HandoffThreshold'][];
      /** What a consent to the design given now would cover. */
      revisionHash: string;
      revision: number;
      consents: components['schemas']['HandoffConsent'][];
      transitions: components['schemas']['HandoffTransitionDecision'][];
      you: components['schemas']['HandoffYou'];
    };
    DesignReviewPage: {
      /** Newest first. */
      items: components['schemas']['DesignReview'][];
      nextCursor?: string;
    };
    /** The next joint design review of a unit. */
    DesignReviewAgenda: {
      unitRef?: string;
      unitTitle?: string;
      /** Groups the caller belongs to that take part in handoffs. */
      units: {
        ref: string;
        title: string;
      }[];
      /** Cadence. */
      everyDays: number;
      /** Format: date-time */
      lastHeldAt?: string;
      next?: components['schemas']['DesignReview'];
      /** Format: date-time */
      dueAt?: string;
      overdue: boolean;
      /** In the state design-review. */
      handoffs: components['schemas']['DesignReviewHandoff'][];
      you: {
        /** The caller. */
        ref: string;
        /** True for members of the unit who could act for a side there: they plan and record meetings that are about no handoff. */
        mayMeet: boolean;
        refusal?: components['schemas']['HandoffRefusal'];
      };
    };
    GateAnswer: {
      decision: 'allow' | 'deny';
      /** True when an older version is put back. */
      rollback?: boolean;
      /** For the log of a pipeline. */
      reasons: string[];
      handoffId?: string;
      state?: string;
      model: string;
      version: string;
      environment: string;
      /** Format: date-time */
      approvalEndsAt?: string;
    };
    Deployment: {
      id: string;
      entityRef: string;
      version: string;
      digest?: string;
      runId?: string;
      environment: string;
      from: 'delivery' | 'serving-check' | 'link';
      link?: string;
      reportedBy: string;
      /** Format: date-time */
      at: string;
      status: 'in-production' | 'suspended' | 'removed';
      handoffId?: string;
      /** The gate would have allowed it; true for what stopped, which needs no approval. */
      approved: boolean;
      reasons: string[];
    };
    DeploymentPage: {
      /** Newest first. */
      items: components['schemas']['Deployment'][];
      nextCursor?: string;
    };
    EventVerification: {
      /** Of what was looked at. */
      valid: boolean;
      /** False when chains were left out because the caller may not see what they are about. */
      complete: boolean;
      /** Events looked at. */
      checked: number;
      chains: number;
      newestHash?: string;
      problems: {
        subject: string;
        eventId: string;
        text: string;
      }[];
    };
    CreateHandoffRequest: {
      entityRef: string;
      version?: string;
      environment?: string;
      riskTier?: 'low' | 'medium' | 'high';
      riskReason?: string;
      teams?: {
        dataScience?: string;
        engineering?: string;
      };
      checklistId?: string;
      /** Handoff in production that this one follows on: its agreements and its answers that do not depend on the version are carried on, so it begins in `preparing` without a design review, or in `draft` with a high tier. Needs `version`, and excludes `riskTier`, `riskReason`, `teams` and `checklistId`. */
      parentId?: string;
      /** Scaffolder task on whose behalf it is started. */
      taskId?: string;
    };
    HandoffTransitionRequest: {
      transition:
        | 'request-design-review'
        | 'accept-design'
        | 'return-to-draft'
        | 'skip-design-review'
        | 'submit'
        | 'request-changes'
        | 'resubmit'
        | 'approve'
        | 'reopen-review'
        | 'go-live'
        | 'suspend'
        | 'resume'
        | 'dispute-evidence'
        | 'supersede'
        | 'retire'
        | 'withdraw'
        | 'reopen-draft'
        | 'move-to-version'
        | 'roll-back';
      reason?: string;
      /** Incident, deployment or meeting. */
      link?: string;
      /** `move-to-version`: the version to move to. */
      version?: string;
      /** `go-live`, `roll-back`: digest that is deployed. */
      digest?: string;
      /**
       * For a person who could act for both sides.
       */
      side?: 'data-science' | 'engineering';
    };
    HandoffConsentRequest: {
      transition: 'accept-design' | 'approve' | 'resume' | 'retire';
      capacity: 'data-science' | 'engineering' | 'independent' | 'owner';
      revisionHash: string;
      reason?: string;
      link?: string;
    };
    /** Replaces the block as a whole. */
    HandoffRequirementsRequest: {
      objective?: string;
      businessMetric?: string;
      thresholds?: components['schemas']['HandoffThreshold'][];
      consumers?: string;
      latencyMilliseconds?: number;
      peakRequestsPerSecond?: number;
      data?: string;
      risk?: string;
    };
    /** Replaces the block as a whole. */
    HandoffConstraintsRequest: {
      platform?: string;
      latencyMilliseconds?: number;
      peakRequestsPerSecond?: number;
      costBudget?: string;
      servingData?: string;
      security?: string;
      notes?: string;
    };
    HandoffRepositoryRequest: {
      componentRef?: string;
      repository?: string;
      taskId: string;
      state: 'started' | 'linked';
    };
    HandoffFeedbackRequest: {
      text: string;
      severity: 'low' | 'medium' | 'high';
      link?: string;
    };
    HandoffAnswerRequest: {
      text: string;
      links?: {
        title: string;
        url: string;
      }[];
    };
    HandoffItemActRequest: {
      act:
        | 'accept'
        | 'request-changes'
        | 'dispute'
        | 'propose-waiver'
        | 'approve-waiver'
        | 'refuse-waiver'
        | 'not-applicable'
        | 'accept-not-applicable'
        | 'confirm-unknown'
        | 'reopen';
      /** Comment, reason, dispute or note; required by all acts but `accept`, `approve-waiver`, `accept-not-applicable`. */
      text?: string;
      /** `propose-waiver`: when it ends, a day or a moment in ISO 8601; at most 180 days ahead. A day ends at midnight UTC. */
      expiresAt?: string;
    };
    HandoffEvidenceRequest: {
      message: string;
      /**
       * `manual` when absent; only services may say `pass` or `fail`.
       */
      check?: 'pass' | 'fail' | 'manual';
      value?: string;
      threshold?: string;
      links?: {
        title: string;
        url: string;
      }[];
    };
    DesignReviewRequest: {
      /** Format: date-time */
      heldAt: string;
      unitRef?: string;
      handoffIds: string[];
      attendees?: string[];
      minutes?: string;
      decision?: 'accepted' | 'rework' | 'postponed';
      /** Format: date-time */
      nextAt?: string;
      state?: 'planned' | 'held' | 'cancelled';
    };
    DeploymentReport: {
      entityRef: string;
      version: string;
      digest?: string;
      /** Registry id of the run the version came from; compared for a low tier without digests. */
      runId?: string;
      environment: string;
      status?: 'in-production' | 'suspended' | 'removed';
      link?: string;
      /** `suspended`: the incident. */
      reason?: string;
    };
    /** An entity as a link needs it. */
    OrganisationEntity: {
      ref: string;
      /** Display name or title, else the name. */
      title: string;
      /** Of a group: how to reach it. */
      email?: string;
      /** False for a ref that leads nowhere in the catalog. */
      exists: boolean;
    };
    /** Why a rule came to its result: a stable code, an English sentence, the entities it rests on. */
    OrganisationReason: {
      code: string;
      text: string;
      refs: string[];
    };
    /** The figures in force, so that a page can say them. */
    OrganisationRules: {
      embeddedBelow: number;
      hybridFrom: number;
      basis: 'practitioners' | 'all-members';
      hysteresisDays: number;
      /** From 0 to 1. */
      capacityLower: number;
      /** From 0 to 1. */
      capacityUpper: number;
      rollingPeriods: number;
      reviewEveryMonths: number;
      /** Days an attestation holds at most. */
      attestationDays: number;
    };
    /** People per role; a person with two roles is in both. */
    RoleCounts: {
      'data-science': number;
      'ml-engineering': number;
      platform: number;
      product: number;
    };
    UnitSize: {
      /** People that decide the pattern, by the basis in force. */
      count: number;
      /** Everybody who is not excluded, each once. */
      members: number;
      byRole: components['schemas']['RoleCounts'];
      /** Without a role on any path. */
      unassigned: number;
      /** With more than one role. */
      mixed: number;
      /** Accounts left out by label. */
      excluded: number;
      /** Members who also belong to a unit that is neither above nor below this one. */
      overlapping: number;
      /** Groups, the unit itself included. */
      groups: number;
      reasons: components['schemas']['OrganisationReason'][];
    };
    UnitPattern: {
      /**
       * From the annotation `ml-models/pattern`.
       */
      declared?: 'embedded' | 'platform' | 'hybrid';
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      declaredSince?: string;
      /**
       * Absent when the unit is too small.
       */
      recommended?: 'embedded' | 'platform' | 'hybrid';
      match: 'match' | 'boundary' | 'mismatch' | 'undeclared' | 'undetermined';
      /** ISO 8601 in UTC. */
      mismatchSince?: string;
      nearBoundary: boolean;
      /** The size asks for another pattern, but not for long enough. */
      pending?: {
        pattern: 'embedded' | 'platform' | 'hybrid';
        /** ISO 8601 in UTC. */
        since: string;
        /** When the advice changes if the size stays. */
        until: string;
      };
      /** The next threshold above. */
      next?: {
        pattern: 'embedded' | 'platform' | 'hybrid';
        at: number;
        /** People until then. */
        missing: number;
      };
      reasons: components['schemas']['OrganisationReason'][];
    };
    UnitModels: {
      /** Models whose data-science team is one of the unit's. */
      developed: number;
      /** Models whose engineering team is one of the unit's. */
      operated: number;
      /** Of these, each once, those in production. */
      production: number;
      /** Handoffs under way; absent while no handoffs are kept. */
      openHandoffs?: number;
    };
    /** On-call cover of the production models. `none` is the one bad state; `unknown` says that the pager did not answer. */
    UnitOnCall: {
      models: number;
      shared: number;
      /** A rotation exists, whether both sides share it is open. */
      configured: number;
      notShared: number;
      none: number;
      unknown: number;
      /** Of all, covered in business hours by choice. */
      businessHours: number;
      /** Models with a rotation, of those that are known; absent without any. */
      coveredShare?: number;
      /** Models whose rotation both sides share, of those that are known; absent without any. */
      sharedShare?: number;
    };
    UnitCapacity: {
      /** Productionizing days / net engineering days over the newest actual periods; absent without data. */
      share?: number;
      band: 'under' | 'on-target' | 'over' | 'no-data';
      /** Periods the share rests on; those that ended more than a year ago do not count. */
      periods: number;
      /**
       * Format: date
       * First day of these periods.
       */
      from?: string;
      /**
       * Format: date
       * Last day of these periods.
       */
      to?: string;
      reasons: components['schemas']['OrganisationReason'][];
    };
    /** Critical systems of the unit with an embedded engineer. */
    UnitCritical: {
      systems: number;
      covered: number;
      /** Absent without critical systems. */
      share?: number;
      reasons: components['schemas']['OrganisationReason'][];
    };
    UnitReview: {
      state: 'up-to-date' | 'due-soon' | 'due-now' | 'overdue';
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      lastAt?: string;
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      dueAt?: string;
      reasons: components['schemas']['OrganisationReason'][];
    };
    /** A unit on the map. */
    UnitSummary: {
      ref: string;
      title: string;
      description?: string;
      /** `spec.type` of the group. */
      type?: string;
      /** Refs of the nearest units above. */
      parents: string[];
      size: components['schemas']['UnitSize'];
      pattern: components['schemas']['UnitPattern'];
      models: components['schemas']['UnitModels'];
      onCall: components['schemas']['UnitOnCall'];
      capacity: components['schemas']['UnitCapacity'];
      critical: components['schemas']['UnitCritical'];
      review: components['schemas']['UnitReview'];
    };
    UnitPage: {
      items: components['schemas']['UnitSummary'][];
      /** Units that fit the filters. */
      totalCount: number;
      company: components['schemas']['CompanyTotals'];
      counts: components['schemas']['UnitCounts'];
      rules: components['schemas']['OrganisationRules'];
      /** When the memberships were read from the catalog. */
      asOf: string;
      /** In words why older memberships are shown; absent as a rule. */
      stale?: string;
    };
    /** Over all units the caller may see, each person once. */
    CompanyTotals: {
      units: number;
      /** By the basis in force. */
      size: number;
      members: number;
      /** People in units of which none contains the other. */
      overlapping: number;
      productionModels: number;
      /** Production models without any rotation. */
      uncoveredModels: number;
      /** Critical systems that no unit answers for, because neither their owner nor a team of their models is in one; by title, the first 20. */
      criticalWithoutUnit: components['schemas']['OrganisationEntity'][];
    };
    /** Units per value of each filter, over all units the caller may see. */
    UnitCounts: {
      match: {
        [key: string]: number;
      };
      recommended: {
        [key: string]: number;
      };
      review: {
        [key: string]: number;
      };
      band: {
        [key: string]: number;
      };
      /** Units with a production model without any rotation. */
      uncovered: number;
    };
    EmbeddedEngineer: {
      person: components['schemas']['OrganisationEntity'];
      via: 'membership' | 'allocation';
      /** Group or target that makes it so; absent when the caller may not read it. */
      through?: components['schemas']['OrganisationEntity'];
      allocationId?: string;
      /** From 0 to 1. */
      share?: number;
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      from?: string;
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      to?: string;
    };
    /** A group of the unit with people, as the picture places it. */
    StructureTeam: {
      team: components['schemas']['OrganisationEntity'];
      /** Own role, else inherited; empty when none is found. */
      roles: ('data-science' | 'ml-engineering' | 'platform' | 'product')[];
      /**
       * `pod`: data-science group; `other`: without a role on any path.
       */
      place: 'pod' | 'engineering' | 'platform' | 'product' | 'other';
      /** Direct members, not excluded. */
      people: number;
      byRole: components['schemas']['RoleCounts'];
      unassigned: number;
      /** Of a pod: engineers who sit with it. Empty elsewhere. */
      engineers: components['schemas']['EmbeddedEngineer'][];
      /** Of a platform team: templates and systems of the type `platform` that it owns, refs. */
      owns: string[];
    };
    /** A critical system that a group of the unit owns, or whose models it develops or operates. */
    StructureSystem: {
      system: components['schemas']['OrganisationEntity'];
      owner?: components['schemas']['OrganisationEntity'];
      /** System or domain with the label; absent when the caller may not read it. */
      criticalBy?: components['schemas']['OrganisationEntity'];
      covered: boolean;
      engineers: components['schemas']['EmbeddedEngineer'][];
    };
    /** Something a pattern promises that is there, or is missing with the way to mend it. */
    StructureFinding: {
      code: string;
      text: string;
      /** Teams or systems the sentence speaks of, to be named before it; empty when it speaks of the whole unit, and without those the caller may not read. */
      about: components['schemas']['OrganisationEntity'][];
      /** Everything the sentence rests on. */
      refs: string[];
    };
    /** What of the pattern at the next threshold is there already, and what would have to change. */
    StructureOutlook: {
      pattern: 'embedded' | 'platform' | 'hybrid';
      /** Size from which the pattern is advised. */
      at: number;
      /** People until then. */
      missingPeople: number;
      fulfilled: boolean;
      met: components['schemas']['StructureFinding'][];
      missing: components['schemas']['StructureFinding'][];
    };
    /** Who sits where, and whether that is what the pattern promises. */
    UnitStructure: {
      /**
       * Pattern that was checked: the declared one, else the recommended one.
       */
      pattern: 'embedded' | 'platform' | 'hybrid' | 'none';
      fulfilled: boolean;
      met: components['schemas']['StructureFinding'][];
      missing: components['schemas']['StructureFinding'][];
      /** Absent when there is no threshold above. */
      next?: components['schemas']['StructureOutlook'];
      /** Pods first, then engineering, platform, product, others. */
      teams: components['schemas']['StructureTeam'][];
      criticalSystems: components['schemas']['StructureSystem'][];
    };
    DanglingReference: {
      /** Leads nowhere. */
      ref: string;
      /** Entity that names it. */
      from: components['schemas']['OrganisationEntity'];
      what: 'child-group' | 'allocation-engineer' | 'allocation-target';
    };
    /** A team on the other side of models, to talk to. */
    Counterpart: {
      team: components['schemas']['OrganisationEntity'];
      /**
       * Side on which the counterpart stands.
       */
      side: 'data-science' | 'engineering';
      modelCount: number;
      /** The first five of the shared models. */
      models: components['schemas']['OrganisationEntity'][];
      /** http or https; the rotation of the team. */
      onCallUrl?: string;
    };
    /** Whether the side rule lets the caller record here. Permissions are asked apart. */
    MayRecord: {
      allowed: boolean;
      /** Why or why not, in words. */
      reason: string;
    };
    SizeAtTime: {
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      at: string;
      size: number;
      productionModels: number;
      recommended?: 'embedded' | 'platform' | 'hybrid';
    };
    /** What the next review should talk about. */
    SinceLastReview: {
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      reviewedAt: string;
      size: components['schemas']['FigureChange'];
      byRole: {
        'data-science': components['schemas']['FigureChange'];
        'ml-engineering': components['schemas']['FigureChange'];
        platform: components['schemas']['FigureChange'];
        product: components['schemas']['FigureChange'];
      };
      productionModels: components['schemas']['FigureChange'];
      /** In production now, not at the review. */
      modelsAdded: components['schemas']['OrganisationEntity'][];
      /** In production at the review, not now. */
      modelsRemoved: components['schemas']['OrganisationEntity'][];
      /**
       * Pattern that was declared at the review.
       */
      patternThen?: 'embedded' | 'platform' | 'hybrid';
      recommendedThen?: 'embedded' | 'platform' | 'hybrid';
      /**
       * How the pattern declared at the review related to the one recommended then.
       */
      matchThen?:
        | 'match'
        | 'boundary'
        | 'mismatch'
        | 'undeclared'
        | 'undetermined';
      /** Median days from draft to production of what went live before and after the review, each absent when nothing did; absent when neither is known. */
      leadTimeDays?: {
        before?: number;
        now?: number;
      };
      /** One point per month at most, oldest first; without any when no snapshot is kept yet. */
      history: components['schemas']['SizeAtTime'][];
    };
    FigureChange: {
      before: number;
      now: number;
    };
    UnitCapacityDetails: {
      /** Entries in force, oldest first, the newest 26. */
      actual: components['schemas']['CapacityEntry'][];
      /** As `actual`. */
      planned: components['schemas']['CapacityEntry'][];
    };
    Unit: components['schemas']['UnitSummary'] & {
      structure: components['schemas']['UnitStructure'];
      dangling: components['schemas']['DanglingReference'][];
      /** Units inside this one. */
      subUnits: components['schemas']['OrganisationEntity'][];
      /** Units that share people with this one and are neither above nor below it. */
      overlaps: {
        unit: components['schemas']['OrganisationEntity'];
        people: number;
      }[];
      capacityPeriods: components['schemas']['UnitCapacityDetails'];
      /** Production models without any rotation, the first 20. */
      uncoveredModels: components['schemas']['OrganisationEntity'][];
      /** Active allocations into the unit. */
      allocationCount: number;
      /** Most shared models first, 20 at most. */
      counterparts: components['schemas']['Counterpart'][];
      /** In force, newest first. */
      reviews: components['schemas']['OrganisationReview'][];
      /** Absent when there never was a review. */
      sinceLastReview?: components['schemas']['SinceLastReview'];
      mayRecord: components['schemas']['MayRecord'];
      rules: components['schemas']['OrganisationRules'];
      onCallSource: components['schemas']['OnCallSource'];
      /** For `GET /events?subject=`: everything recorded about the unit. */
      historySubject: string;
      /** ISO 8601 in UTC. */
      asOf: string;
      stale?: string;
    };
    /** Engineering days of a unit in one period: sums only, no leave or absence of a person. */
    CapacityEntry: {
      id: string;
      /** Subject of its events, for `GET /events?subject=`. */
      subject: string;
      /** ISO 8601 in UTC. */
      recordedAt: string;
      recordedBy: components['schemas']['OrganisationEntity'];
      /** True for sample or migrated data that no person entered. */
      imported: boolean;
      note?: string;
      /** Id of the entry this replaced. */
      corrects?: string;
      /** True for the entry that takes another one back. */
      withdrawn: boolean;
      unitRef: string;
      kind: 'actual' | 'planned';
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      from: string;
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      to: string;
      /** Engineering days available. */
      netDays: number;
      /** Of these, spent on bringing experimental models to production. */
      productionizingDays: number;
      /** Absent when there were no net days. */
      share?: number;
    };
    NewCapacityEntry: {
      unitRef: string;
      kind: 'actual' | 'planned';
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      from: string;
      /**
       * Format: date
       * Last day, YYYY-MM-DD; at most a year long.
       */
      to: string;
      netDays: number;
      /** Not more than `netDays`. */
      productionizingDays: number;
      /** Anything worth knowing. No names, no absence of a person. */
      note?: string;
      /** Id of the entry this one replaces. Entries are never edited; of two corrections of one entry the second is refused with 409. */
      corrects?: string;
    };
    /** An engineer lent to a data-science team or a system for a time. */
    Allocation: {
      id: string;
      /** Subject of its events, for `GET /events?subject=`. */
      subject: string;
      /** ISO 8601 in UTC. */
      recordedAt: string;
      recordedBy: components['schemas']['OrganisationEntity'];
      /** True for sample or migrated data that no person entered. */
      imported: boolean;
      note?: string;
      /** Id of the entry this replaced. */
      corrects?: string;
      /** True for the entry that takes another one back. */
      withdrawn: boolean;
      /** Unit of the target. */
      unitRef?: string;
      engineer: components['schemas']['OrganisationEntity'];
      target: components['schemas']['OrganisationEntity'];
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      from: string;
      /**
       * Format: date
       * Last day; open when absent.
       */
      to?: string;
      /** Of the engineer's time, above 0 and at most 1. */
      share: number;
      /**
       * `missing`: the engineer or target is no longer in the catalog, so it does not count, although it has not ended.
       */
      state: 'active' | 'upcoming' | 'ended' | 'missing';
      /**
       * As seen from the unit that was asked about; absent when none was. `within`: engineer and target are both of the unit.
       */
      direction?: 'into' | 'within' | 'out-of';
    };
    AllocationPage: {
      items: components['schemas']['Allocation'][];
      totalCount: number;
    };
    NewAllocation: {
      /** A User with an engineering role. */
      engineerRef: string;
      /** A Group or System. */
      targetRef: string;
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      from: string;
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      to?: string;
      /** Of the engineer's time; all of an engineer's allocations on one day make up 1 at most. */
      share: number;
      /** Anything worth knowing. No names, no absence of a person. */
      note?: string;
      /** Id of the entry this one replaces. Entries are never edited; of two corrections of one entry the second is refused with 409. */
      corrects?: string;
    };
    /** A person's word on the rotation of a model, for a time. What a pager tells wins over it. */
    Attestation: {
      id: string;
      /** Subject of its events, for `GET /events?subject=`. */
      subject: string;
      /** ISO 8601 in UTC. */
      recordedAt: string;
      recordedBy: components['schemas']['OrganisationEntity'];
      /** True for sample or migrated data that no person entered. */
      imported: boolean;
      note?: string;
      /** Id of the entry this replaced. */
      corrects?: string;
      /** True for the entry that takes another one back. */
      withdrawn: boolean;
      /** Unit of the model. */
      unitRef?: string;
      modelRef: string;
      shared: boolean;
      hours: 'around-the-clock' | 'business-hours';
      /** ISO 8601 in UTC. */
      expiresAt: string;
      expired: boolean;
    };
    NewAttestation: {
      /** An MlModel. */
      modelRef: string;
      /** Data scientists and engineers share the rotation. */
      shared: boolean;
      /**
       * When absent as the annotation `ml-models/on-call-hours` says, else `around-the-clock`.
       */
      hours?: 'around-the-clock' | 'business-hours';
      /**
       * Format: date
       * Last day it holds; the longest allowed time when absent, see `attestationDays`.
       */
      until?: string;
      /** Anything worth knowing. No names, no absence of a person. */
      note?: string;
      /** Id of the entry this one replaces. Entries are never edited; of two corrections of one entry the second is refused with 409. */
      corrects?: string;
    };
    /** What was seen and decided at a review of a unit. */
    OrganisationReview: {
      id: string;
      /** Subject of its events, for `GET /events?subject=`. */
      subject: string;
      /** ISO 8601 in UTC. */
      recordedAt: string;
      recordedBy: components['schemas']['OrganisationEntity'];
      /** True for sample or migrated data that no person entered. */
      imported: boolean;
      note?: string;
      /** Id of the entry this replaced. */
      corrects?: string;
      /** True for the entry that takes another one back. */
      withdrawn: boolean;
      unitRef: string;
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      at: string;
      attendees: components['schemas']['OrganisationEntity'][];
      size: number;
      byRole: components['schemas']['RoleCounts'];
      productionModels: number;
      /**
       * What the size asked for.
       */
      recommended?: 'embedded' | 'platform' | 'hybrid';
      /**
       * Declared at the review.
       */
      patternBefore?: 'embedded' | 'platform' | 'hybrid';
      /**
       * Decided; absent when nothing was decided on it.
       */
      patternAfter?: 'embedded' | 'platform' | 'hybrid';
      decision: string;
      /**
       * Format: date
       * Day as YYYY-MM-DD.
       */
      nextDue: string;
    };
    /** Size, models and declared pattern are taken by the backend, from the snapshot of that day when it is past. */
    NewOrganisationReview: {
      unitRef: string;
      /**
       * Format: date
       * Day of the review, not in the future.
       */
      at: string;
      /** Users. */
      attendees: string[];
      patternAfter?: 'embedded' | 'platform' | 'hybrid';
      decision: string;
      /**
       * Format: date
       * Next review; after the configured time when absent, 24 months at most.
       */
      nextDue?: string;
      /** Anything worth knowing. No names, no absence of a person. */
      note?: string;
      /** Id of the entry this one replaces. Entries are never edited; of two corrections of one entry the second is refused with 409. */
      corrects?: string;
    };
    Withdrawal: {
      /** Anything worth knowing. No names, no absence of a person. */
      note?: string;
    };
    /** Where on-call facts come from. */
    OnCallSource: {
      /** `none` without a pager, else for example `pagerduty`. */
      type: string;
      status: 'ok' | 'unavailable' | 'not-configured';
      /** What is wrong, in words. */
      message?: string;
      /** ISO 8601 in UTC. */
      checkedAt?: string;
    };
    OnCallCover: {
      /**
       * `configured`: a rotation exists, whether both sides share it is open. `unknown`: the pager did not answer.
       */
      state: 'none' | 'configured' | 'shared' | 'not-shared' | 'unknown';
      hours?: 'around-the-clock' | 'business-hours';
      /** Entity whose annotation names the rotation. */
      rotationFrom?: components['schemas']['OrganisationEntity'];
      /** http or https; the rotation for people. */
      url?: string;
      /** People in the rotation, when the pager was asked. */
      participants?: components['schemas']['OrganisationEntity'][];
      /** People in the rotation whom the catalog does not know. */
      unmatched?: number;
      attestation?: components['schemas']['Attestation'];
      reasons: components['schemas']['OrganisationReason'][];
    };
    /** A model as a team or system sees it. */
    TeamModel: {
      model: components['schemas']['OrganisationEntity'];
      lifecycle?: string;
      /**
       * What the team does with it; `owned`: it only owns it. For a system always `owned`.
       */
      side: 'developed' | 'operated' | 'both' | 'owned';
      production: boolean;
      /** What says that it is in production. One alone is worth a look, once handoffs are kept. */
      productionBy: ('lifecycle' | 'handoff')[];
      dataScienceTeam?: components['schemas']['OrganisationEntity'];
      engineeringTeam?: components['schemas']['OrganisationEntity'];
      system?: components['schemas']['OrganisationEntity'];
      /** Its system is critical. */
      critical: boolean;
      /** Of models in production. */
      onCall?: components['schemas']['OnCallCover'];
      /** Whether a word on the rotation is of use and the side rule lets the caller give it: not without a rotation, and not while a pager tells. */
      mayAttest?: components['schemas']['MayRecord'];
    };
    TeamModelPage: {
      items: components['schemas']['TeamModel'][];
      totalCount: number;
      onCallSource: components['schemas']['OnCallSource'];
    };
    TeamMember: {
      person: components['schemas']['OrganisationEntity'];
      /** Empty: unassigned. Several: mixed. */
      roles: ('data-science' | 'ml-engineering' | 'platform' | 'product')[];
      /** Groups inside the team that the person is a member of. */
      groups: components['schemas']['OrganisationEntity'][];
      /** Units the person counts in. */
      units: components['schemas']['OrganisationEntity'][];
      excluded: boolean;
      /** Counts towards the size, by the basis in force. */
      counted: boolean;
    };
    TeamMemberPage: {
      items: components['schemas']['TeamMember'][];
      /** That fit the filters and the caller may see. */
      totalCount: number;
      /** Members the caller may not read in the catalog. */
      hidden: number;
    };
    /** Any group, as its card shows it. */
    Team: {
      team: components['schemas']['OrganisationEntity'];
      isUnit: boolean;
      roles: ('data-science' | 'ml-engineering' | 'platform' | 'product')[];
      /** Units it is in, the nearest first; itself when a unit. */
      units: components['schemas']['OrganisationEntity'][];
      size: components['schemas']['UnitSize'];
      models: components['schemas']['UnitModels'];
      onCall: components['schemas']['UnitOnCall'];
      /** Of a data-science team: engineers who sit with it. */
      engineers: components['schemas']['EmbeddedEngineer'][];
      counterparts: components['schemas']['Counterpart'][];
      /** The nearest unit with pattern, capacity and review; absent when it is in none. */
      unit?: components['schemas']['UnitSummary'];
      /** Of the nearest unit. */
      capacityPeriods?: components['schemas']['UnitCapacityDetails'];
      /** For the nearest unit. */
      mayRecord: components['schemas']['MayRecord'];
      rules: components['schemas']['OrganisationRules'];
      onCallSource: components['schemas']['OnCallSource'];
      /** ISO 8601 in UTC. */
      asOf: string;
      stale?: string;
    };
    /** A system, as its card shows it. */
    SystemOrganisation: {
      system: components['schemas']['OrganisationEntity'];
      owner?: components['schemas']['OrganisationEntity'];
      critical: boolean;
      /** System or domain with the label; absent when the caller may not read it. */
      criticalBy?: components['schemas']['OrganisationEntity'];
      /** Has an embedded engineer; asked of critical systems. */
      covered: boolean;
      engineers: components['schemas']['EmbeddedEngineer'][];
      /** Units of the owner, the nearest first. */
      units: components['schemas']['OrganisationEntity'][];
      onCall: components['schemas']['UnitOnCall'];
      productionModels: number;
      modelCount: number;
      /** Production models first, then by name; 100 at most. */
      models: components['schemas']['TeamModel'][];
      /** An allocation to this system. */
      mayRecord: components['schemas']['MayRecord'];
      reasons: components['schemas']['OrganisationReason'][];
      onCallSource: components['schemas']['OnCallSource'];
      /** ISO 8601 in UTC. */
      asOf: string;
      stale?: string;
    };
  };
  /** None. */
  responses: never;
  /** None. */
  parameters: never;
  /** None. */
  requestBodies: never;
  /** None. */
  headers: never;
  /** None. */
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listModels: {
    parameters: {
      query?: {
        source?: string;
        /** Part of the name, any case. */
        search?: string;
        /** `nextCursor` of the page before. */
        cursor?: string;
        /** Rows per page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of models. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelPage'];
        };
      };
    };
  };
  getModelsByRefs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          entityRefs: string[];
        };
      };
    };
    responses: {
      /** One answer per ref. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelsByRefs'];
        };
      };
    };
  };
  getModel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The model. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Model'];
        };
      };
    };
  };
  getModelByEntity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: string;
        namespace: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The model. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Model'];
        };
      };
    };
  };
  getRepositoryChecks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: string;
        namespace: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The checks of both sides. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelRepositoryChecks'];
        };
      };
    };
  };
  listVersions: {
    parameters: {
      query?: {
        order?: 'newest' | 'oldest';
        status?: 'ready' | 'pending' | 'failed';
        /** `nextCursor` of the page before. */
        cursor?: string;
        /** Rows per page. */
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of versions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionPage'];
        };
      };
    };
  };
  getMetricHistory: {
    parameters: {
      query?: {
        /** Name of the metric; the first key metric when absent. */
        key?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The points. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MetricHistory'];
        };
      };
    };
  };
  getAliasHistory: {
    parameters: {
      query?: {
        /** ISO 8601. */
        at?: string;
        alias?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Alias assignments. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AliasHistory'];
        };
      };
    };
  };
  compareVersions: {
    parameters: {
      query: {
        /** Version ids separated by commas. */
        ids: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The comparison. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionComparison'];
        };
      };
    };
  };
  getVersion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The version. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionDetails'];
        };
      };
    };
  };
  listUnclaimedModels: {
    parameters: {
      query?: {
        /** `nextCursor` of the page before. */
        cursor?: string;
        /** Rows per page. */
        limit?: number;
        /** Only models changed at or after this moment, ISO 8601. */
        since?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of unclaimed models. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnclaimedPage'];
        };
      };
    };
  };
  listSummaries: {
    parameters: {
      query?: {
        /** `asOf` of the answer before. */
        since?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Label values. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SummaryPage'];
        };
      };
    };
  };
  listSources: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The sources. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceList'];
        };
      };
    };
  };
  syncSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The source; its run has been asked for. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Source'];
        };
      };
    };
  };
  confirmDeletions: {
    parameters: {
      query?: never;
      header: {
        /** Revision of the source the person looked at. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** The source after the removal. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Source'];
        };
      };
    };
  };
  listEvents: {
    parameters: {
      query?: {
        subject?: string;
        type?: string;
        /** Entity ref of a person, or `system:` and a name. */
        actor?: string;
        /** Happened at this moment or later. */
        since?: string;
        /** Happened before this moment. */
        until?: string;
        /** `nextCursor` of the page before. */
        cursor?: string;
        /** Rows per page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of events. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventPage'];
        };
      };
    };
  };
  exportEvents: {
    parameters: {
      query?: {
        subject?: string;
        type?: string;
        /** Entity ref of a person, or `system:` and a name. */
        actor?: string;
        /** Happened at this moment or later. */
        since?: string;
        /** Happened before this moment. */
        until?: string;
        /** `csv`: one event a line, texts that a spreadsheet would calculate begin with an apostrophe. */
        format?: 'json' | 'csv';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The events. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventExport'];
          'text/csv': string;
        };
      };
    };
  };
  listHandoffs: {
    parameters: {
      query?: {
        state?: string;
        tier?: 'low' | 'medium' | 'high';
        team?: string;
        model?: string;
        environment?: string;
        turn?: 'mine' | 'team';
        flag?:
          | 'overdue'
          | 'aging'
          | 'invalidated'
          | 'needs-owner'
          | 'unlinked'
          | 'stalled';
        waitingDays?: number;
        search?: string;
        sort?: 'changed' | 'age' | 'due' | 'model' | 'number';
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** HandoffPage */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffPage'];
        };
      };
    };
  };
  createHandoff: {
    parameters: {
      query?: never;
      header?: {
        /** Up to 200 characters chosen by the caller; the same key of the same caller gives the first answer again for 24 hours. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          entityRef: string;
          version?: string;
          environment?: string;
          riskTier?: 'low' | 'medium' | 'high';
          riskReason?: string;
          teams?: {
            dataScience?: string;
            engineering?: string;
          };
          checklistId?: string;
          /** Handoff in production that this one follows on: its agreements and its answers that do not depend on the version are carried on, so it begins in `preparing` without a design review, or in `draft` with a high tier. Needs `version`, and excludes `riskTier`, `riskReason`, `teams` and `checklistId`. */
          parentId?: string;
          /** Scaffolder task on whose behalf it is started. */
          taskId?: string;
        };
      };
    };
    responses: {
      /** Handoff */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  getHandoffBoard: {
    parameters: {
      query?: {
        state?: string;
        tier?: 'low' | 'medium' | 'high';
        team?: string;
        model?: string;
        environment?: string;
        turn?: 'mine' | 'team';
        flag?:
          | 'overdue'
          | 'aging'
          | 'invalidated'
          | 'needs-owner'
          | 'unlinked'
          | 'stalled';
        waitingDays?: number;
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** HandoffBoard */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffBoard'];
        };
      };
    };
  };
  getHandoffSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** HandoffSettings */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffSettings'];
        };
      };
    };
  };
  getHandoffStart: {
    parameters: {
      query: {
        entityRef: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** HandoffStart */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffStart'];
        };
      };
    };
  };
  getHandoffStatus: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          entityRefs: string[];
        };
      };
    };
    responses: {
      /** HandoffStatusList */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffStatusList'];
        };
      };
    };
  };
  getHandoff: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  getHandoffTimeline: {
    parameters: {
      query?: {
        itemId?: string;
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** HandoffTimeline */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffTimeline'];
        };
      };
    };
  };
  moveHandoff: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
        /** Up to 200 characters chosen by the caller; the same key of the same caller gives the first answer again for 24 hours. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          transition:
            | 'request-design-review'
            | 'accept-design'
            | 'return-to-draft'
            | 'skip-design-review'
            | 'submit'
            | 'request-changes'
            | 'resubmit'
            | 'approve'
            | 'reopen-review'
            | 'go-live'
            | 'suspend'
            | 'resume'
            | 'dispute-evidence'
            | 'supersede'
            | 'retire'
            | 'withdraw'
            | 'reopen-draft'
            | 'move-to-version'
            | 'roll-back';
          reason?: string;
          /** Incident, deployment or meeting. */
          link?: string;
          /** `move-to-version`: the version to move to. */
          version?: string;
          /** `go-live`, `roll-back`: digest that is deployed. */
          digest?: string;
          /**
           * For a person who could act for both sides.
           */
          side?: 'data-science' | 'engineering';
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  consentToHandoff: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
        /** Up to 200 characters chosen by the caller; the same key of the same caller gives the first answer again for 24 hours. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          transition: 'accept-design' | 'approve' | 'resume' | 'retire';
          capacity: 'data-science' | 'engineering' | 'independent' | 'owner';
          revisionHash: string;
          reason?: string;
          link?: string;
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  pinHandoffVersion: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          version: string;
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  setHandoffTier: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          riskTier: 'low' | 'medium' | 'high';
          reason: string;
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  reassignHandoff: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          dataScience?: string;
          engineering?: string;
          owner?: string;
          reason: string;
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  relinkHandoff: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          entityRef: string;
          reason: string;
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  chooseHandoffSide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          side: 'data-science' | 'engineering';
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  setHandoffRequirements: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          objective?: string;
          businessMetric?: string;
          thresholds?: components['schemas']['HandoffThreshold'][];
          consumers?: string;
          latencyMilliseconds?: number;
          peakRequestsPerSecond?: number;
          data?: string;
          risk?: string;
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  setHandoffConstraints: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          platform?: string;
          latencyMilliseconds?: number;
          peakRequestsPerSecond?: number;
          costBudget?: string;
          servingData?: string;
          security?: string;
          notes?: string;
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  raiseHandoffConflict: {
    parameters: {
      query?: never;
      header?: {
        /** Up to 200 characters chosen by the caller; the same key of the same caller gives the first answer again for 24 hours. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          text: string;
        };
      };
    };
    responses: {
      /** Handoff */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  resolveHandoffConflict: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        conflictId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          resolution: string;
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  setHandoffThresholds: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          thresholds: components['schemas']['HandoffThreshold'][];
          reason?: string;
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  waiveDesignReview: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  previewChecklistUpgrade: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** ChecklistUpgrade */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChecklistUpgrade'];
        };
      };
    };
  };
  upgradeChecklist: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          version: string;
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  overrideHandoff: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          to:
            | 'draft'
            | 'design-review'
            | 'preparing'
            | 'in-review'
            | 'changes-requested'
            | 'approved'
            | 'in-production'
            | 'suspended'
            | 'superseded'
            | 'retired'
            | 'withdrawn';
          reason: string;
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  linkHandoffRepository: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          componentRef?: string;
          repository?: string;
          taskId: string;
          state: 'started' | 'linked';
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  addHandoffFeedback: {
    parameters: {
      query?: never;
      header?: {
        /** Up to 200 characters chosen by the caller; the same key of the same caller gives the first answer again for 24 hours. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          text: string;
          severity: 'low' | 'medium' | 'high';
          link?: string;
        };
      };
    };
    responses: {
      /** Handoff */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  answerHandoffFeedback: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        feedbackId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          answer: string;
          /** Into the requirements of the next version. */
          carry: boolean;
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  answerHandoffItem: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
      };
      path: {
        id: string;
        itemId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          text: string;
          links?: {
            title: string;
            url: string;
          }[];
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  actOnHandoffItem: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
        /** Up to 200 characters chosen by the caller; the same key of the same caller gives the first answer again for 24 hours. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        itemId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          act:
            | 'accept'
            | 'request-changes'
            | 'dispute'
            | 'propose-waiver'
            | 'approve-waiver'
            | 'refuse-waiver'
            | 'not-applicable'
            | 'accept-not-applicable'
            | 'confirm-unknown'
            | 'reopen';
          /** Comment, reason, dispute or note; required by all acts but `accept`, `approve-waiver`, `accept-not-applicable`. */
          text?: string;
          /** `propose-waiver`: when it ends, a day or a moment in ISO 8601; at most 180 days ahead. A day ends at midnight UTC. */
          expiresAt?: string;
        };
      };
    };
    responses: {
      /** Handoff */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handoff'];
        };
      };
    };
  };
  listHandoffItemComments: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
        itemId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** HandoffCommentPage */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffCommentPage'];
        };
      };
    };
  };
  commentOnHandoffItem: {
    parameters: {
      query?: never;
      header?: {
        /** Up to 200 characters chosen by the caller; the same key of the same caller gives the first answer again for 24 hours. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        itemId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          text: string;
        };
      };
    };
    responses: {
      /** HandoffComment */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffComment'];
        };
      };
    };
  };
  eraseHandoffComment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        commentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** HandoffComment */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffComment'];
        };
      };
    };
  };
  attachHandoffEvidence: {
    parameters: {
      query?: never;
      header?: {
        /** Up to 200 characters chosen by the caller; the same key of the same caller gives the first answer again for 24 hours. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        itemId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          message: string;
          /**
           * `manual` when absent; only services may say `pass` or `fail`.
           */
          check?: 'pass' | 'fail' | 'manual';
          value?: string;
          threshold?: string;
          links?: {
            title: string;
            url: string;
          }[];
        };
      };
    };
    responses: {
      /** HandoffEvidence */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffEvidence'];
        };
      };
    };
  };
  collectHandoffEvidence: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** All when absent. */
          itemIds?: string[];
        };
      };
    };
    responses: {
      /** EvidenceRun */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceRun'];
        };
      };
    };
  };
  listDesignReviews: {
    parameters: {
      query?: {
        unit?: string;
        handoffId?: string;
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** DesignReviewPage */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DesignReviewPage'];
        };
      };
    };
  };
  createDesignReview: {
    parameters: {
      query?: never;
      header?: {
        /** Up to 200 characters chosen by the caller; the same key of the same caller gives the first answer again for 24 hours. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: date-time */
          heldAt: string;
          unitRef?: string;
          handoffIds: string[];
          attendees?: string[];
          minutes?: string;
          decision?: 'accepted' | 'rework' | 'postponed';
          /** Format: date-time */
          nextAt?: string;
          state?: 'planned' | 'held' | 'cancelled';
        };
      };
    };
    responses: {
      /** DesignReview */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DesignReview'];
        };
      };
    };
  };
  getDesignReviewAgenda: {
    parameters: {
      query?: {
        unit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** DesignReviewAgenda */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DesignReviewAgenda'];
        };
      };
    };
  };
  getDesignReview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** DesignReview */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DesignReview'];
        };
      };
    };
  };
  updateDesignReview: {
    parameters: {
      query?: never;
      header: {
        /** Revision the person looked at; 409 with the current value when it is another by now. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: date-time */
          heldAt: string;
          unitRef?: string;
          handoffIds: string[];
          attendees?: string[];
          minutes?: string;
          decision?: 'accepted' | 'rework' | 'postponed';
          /** Format: date-time */
          nextAt?: string;
          state?: 'planned' | 'held' | 'cancelled';
        };
      };
    };
    responses: {
      /** DesignReview */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DesignReview'];
        };
      };
    };
  };
  askGate: {
    parameters: {
      query: {
        model: string;
        version: string;
        environment?: string;
        digest?: string;
        runId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** GateAnswer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GateAnswer'];
        };
      };
    };
  };
  listDeployments: {
    parameters: {
      query?: {
        model?: string;
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** DeploymentPage */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeploymentPage'];
        };
      };
    };
  };
  reportDeployment: {
    parameters: {
      query?: never;
      header?: {
        /** Up to 200 characters chosen by the caller; the same key of the same caller gives the first answer again for 24 hours. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          entityRef: string;
          version: string;
          digest?: string;
          /** Registry id of the run the version came from; compared for a low tier without digests. */
          runId?: string;
          environment: string;
          status?: 'in-production' | 'suspended' | 'removed';
          link?: string;
          /** `suspended`: the incident. */
          reason?: string;
        };
      };
    };
    responses: {
      /** Deployment */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Deployment'];
        };
      };
    };
  };
  verifyEvents: {
    parameters: {
      query?: {
        subject?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** EventVerification */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventVerification'];
        };
      };
    };
  };
  listUnits: {
    parameters: {
      query?: {
        /** Part of the title or name, any case. */
        search?: string;
        /** Declared against recommended. */
        match?:
          | 'match'
          | 'boundary'
          | 'mismatch'
          | 'undeclared'
          | 'undetermined';
        /** Recommended pattern. */
        recommended?: 'embedded' | 'platform' | 'hybrid';
        /** State of the review. */
        review?: 'up-to-date' | 'due-soon' | 'due-now' | 'overdue';
        /** Band of the capacity share. */
        band?: 'under' | 'on-target' | 'over' | 'no-data';
        /** True: only units with a production model without any rotation. */
        uncovered?: boolean;
        /** What decides the order; what needs attention comes first for match, on-call and review. Units without a value come last either way. */
        sort?:
          | 'title'
          | 'size'
          | 'match'
          | 'production-models'
          | 'on-call'
          | 'capacity'
          | 'review';
        /** `descending` for size and production models when absent, else `ascending`. */
        order?: 'ascending' | 'descending';
        /** Whom the size counts; as configured when absent. */
        basis?: 'practitioners' | 'all-members';
        /** Rows left out at the beginning. */
        offset?: number;
        /** Rows per page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of units. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitPage'];
        };
      };
    };
  };
  getUnit: {
    parameters: {
      query?: {
        /** Whom the size counts; as configured when absent. */
        basis?: 'practitioners' | 'all-members';
      };
      header?: never;
      path: {
        namespace: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The unit. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Unit'];
        };
      };
    };
  };
  getTeam: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        namespace: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The team. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Team'];
        };
      };
    };
  };
  listTeamMembers: {
    parameters: {
      query?: {
        /** Only people with the role; `unassigned`: without any. */
        role?:
          | 'data-science'
          | 'ml-engineering'
          | 'platform'
          | 'product'
          | 'unassigned';
        /** Only people of whom that is true. */
        only?: 'counted' | 'mixed' | 'excluded' | 'overlapping';
        /** Part of the title or name, any case. */
        search?: string;
        /** Rows left out at the beginning. */
        offset?: number;
        /** Rows per page. */
        limit?: number;
      };
      header?: never;
      path: {
        namespace: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of people. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TeamMemberPage'];
        };
      };
    };
  };
  listTeamModels: {
    parameters: {
      query?: {
        /** Only models of that side; those of both sides are in each. */
        side?: 'developed' | 'operated';
        /** Only models that are, or are not, in production. */
        production?: boolean;
        /** Only production models with that cover. */
        onCall?: 'none' | 'configured' | 'shared' | 'not-shared' | 'unknown';
        /** Rows left out at the beginning. */
        offset?: number;
        /** Rows per page. */
        limit?: number;
      };
      header?: never;
      path: {
        namespace: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of models. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TeamModelPage'];
        };
      };
    };
  };
  getSystemOrganisation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        namespace: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The system. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SystemOrganisation'];
        };
      };
    };
  };
  recordCapacity: {
    parameters: {
      query?: never;
      header?: {
        /** Any text of the caller. The same key with the same body answers what the first call recorded; with another body it is refused with 409. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCapacityEntry'];
      };
    };
    responses: {
      /** The entry. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CapacityEntry'];
        };
      };
    };
  };
  withdrawCapacity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Withdrawal'];
      };
    };
    responses: {
      /** The withdrawing entry. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CapacityEntry'];
        };
      };
    };
  };
  listAllocations: {
    parameters: {
      query?: {
        /** Only to groups and systems of this unit or of people in it, a ref; groups below count as well. */
        unit?: string;
        /** Only in that direction; needs `unit`. */
        direction?: 'into' | 'within' | 'out-of';
        /** Only to this group or system, a ref. */
        target?: string;
        /** Only of this person, a ref. */
        engineer?: string;
        /** Only in that state. */
        state?: 'active' | 'upcoming' | 'ended' | 'missing';
        /** False: without those that have ended; true: only these. */
        ended?: boolean;
        /** Rows left out at the beginning. */
        offset?: number;
        /** Rows per page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of allocations. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AllocationPage'];
        };
      };
    };
  };
  recordAllocation: {
    parameters: {
      query?: never;
      header?: {
        /** Any text of the caller. The same key with the same body answers what the first call recorded; with another body it is refused with 409. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAllocation'];
      };
    };
    responses: {
      /** The allocation. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Allocation'];
        };
      };
    };
  };
  withdrawAllocation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Withdrawal'];
      };
    };
    responses: {
      /** The withdrawing entry. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Allocation'];
        };
      };
    };
  };
  recordAttestation: {
    parameters: {
      query?: never;
      header?: {
        /** Any text of the caller. The same key with the same body answers what the first call recorded; with another body it is refused with 409. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAttestation'];
      };
    };
    responses: {
      /** The attestation. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Attestation'];
        };
      };
    };
  };
  withdrawAttestation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Withdrawal'];
      };
    };
    responses: {
      /** The withdrawing entry. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Attestation'];
        };
      };
    };
  };
  recordOrganisationReview: {
    parameters: {
      query?: never;
      header?: {
        /** Any text of the caller. The same key with the same body answers what the first call recorded; with another body it is refused with 409. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewOrganisationReview'];
      };
    };
    responses: {
      /** The review. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationReview'];
        };
      };
    };
  };
  withdrawOrganisationReview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Withdrawal'];
      };
    };
    responses: {
      /** The withdrawing entry. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationReview'];
        };
      };
    };
  };
}
