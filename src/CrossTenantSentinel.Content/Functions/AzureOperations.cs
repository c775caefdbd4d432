using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// Operations on Azure resources, each in one row. The activity log writes several records of an operation: the request stands on its
/// start, the outcome on its end, and they arrive in any order.
/// </summary>
public static partial class AzureOperations
{
    /// <summary>
    /// <c>XT_AzureOperations(since, operations, detail)</c>, of operations whose lower-case name matches a pattern. <c>Text</c>: requests, answers and
    /// messages in lower case without escapes. <c>Detail</c>: what the first group of a pattern finds in them. <c>SucceededAt</c>, <c>FailedAt</c>,
    /// <c>DetailAt</c>: when the workspace learned of it, null for not yet. <c>CallerIsExternal</c>: the token's identity provider is not our tenant,
    /// or the name says so, or the token is another tenant's than those in <c>HomeTenantIds</c>, as delegated callers' are; any other token that names no
    /// provider is internal. <c>CallerTenant</c>: the tenant of the provider, or else its name, or the token's tenant.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_AzureOperations",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b41"),
        Version = new("1.3.0"),
        Description = "Operations on Azure resources in one row each: outcome, caller, request and messages, and when each became known.",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime), KqlParameter.Scalar("operations", KqlType.String), KqlParameter.Scalar("detail", KqlType.String)],

        // Old records say Succeeded and Failed, new ones Success and Failure. Claims and properties stand in a bag, in text, or in both.
        Body = Kql.Query($$"""
            let claims = "http://schemas.microsoft.com/identity/claims/";
            AzureActivity
            | where TimeGenerated > since
            | extend Operation = tolower(OperationNameValue)
            | where Operation matches regex operations and coalesce(ingestion_time(), TimeGenerated) < now()
            | extend Ingested = coalesce(ingestion_time(), TimeGenerated), Status = coalesce(ActivityStatusValue, ActivityStatus),
                Target = tolower(coalesce(_ResourceId, ResourceId)), Claim = iff(array_length(bag_keys(Claims_d)) > 0, Claims_d, todynamic(Claims)),
                Text = replace_regex(tolower(strcat(tostring(Properties_d), " ", Properties)), @"\\+(u0027|[rnt])?", "")
            | extend Provider = tolower(tostring(Claim[strcat(claims, "identityprovider")])),
                TokenTenant = tolower(tostring(Claim[strcat(claims, "tenantid")])), Detail = extract(detail, 1, Text)
            | extend ProviderTenant = extract("[0-9a-f-]{36}", 0, Provider),
                ForeignTenant = iff({{OwnTenant.Of(tenant)}}(TokenTenant, TokenTenant), "", TokenTenant)
            | extend IsExternal = Caller contains "#EXT#" or Caller startswith "live.com#" or isnotempty(ForeignTenant)
                or (isnotempty(Provider) and (isempty(ProviderTenant) or not({{OwnTenant.Of(tenant)}}(ProviderTenant, TokenTenant))))
            | summarize TimeGenerated = min(TimeGenerated), FirstIngested = min(Ingested), DetailAt = minif(Ingested, isnotempty(Detail)),
                SucceededAt = minif(Ingested, Status startswith "succ"), FailedAt = minif(Ingested, Status startswith "fail"),
                Detail = take_anyif(Detail, isnotempty(Detail)), Text = strcat_array(make_set(Text, 10), " "),
                Caller = tolower(take_anyif(Caller, isnotempty(Caller))), CallerIp = take_anyif(CallerIpAddress, isnotempty(CallerIpAddress)),
                CallerId = tolower(take_anyif(tostring(Claim[strcat(claims, "objectidentifier")]), isnotempty(Claim))),
                CallerTenant = take_anyif(coalesce(ProviderTenant, Provider, ForeignTenant), IsExternal), CallerIsExternal = countif(IsExternal) > 0,
                SubscriptionId = tolower(take_anyif(SubscriptionId, isnotempty(SubscriptionId)))
                by CorrelationId, Operation, Target
            """),
        Equivalents =
        [
            new("tolower(tostring(Claim[strcat(claims, \"tenantid\")]))", "While the settings name no home tenant, the token's tenant is only compared, in any case.", "keep-case"),
            new("isnotempty(ForeignTenant)", "While the settings name no home tenant, no token's tenant is another's than the log's.", "drop-alternative"),
        ],
        Proof = () => Proof,
    };
}
