using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Inbound;

/// <summary>Where external users are when they open portals and command lines of our tenant.</summary>
public static partial class GuestPortalGeography
{
    /// <summary>A place on the map.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string Country,
        string City,
        double Latitude,
        double Longitude,
        long SignIns,
        long Users,
        long ExternalTenants,
        string MaxRisk,
        bool NewCountry,
        Dynamic NewCountryUsers,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        DateTime FirstSeen,
        DateTime LastSeen,
        long WithoutCoordinates);

    /// <summary>The hunting query.</summary>
    public static HuntingQuery<Row> Query(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0117"),
        Slug = "xt-guest-portal-geo",
        Version = new("4.0.0"),
        Name = "Geography of portal and command line sign-ins by external users",
        Description = "This query searches for the places from which external users open portals and command lines of our tenant, with risk and countries that are "
            + "new to a user. Proxies, shared accounts and improbable places become visible at a glance.",
        Misses = "Sign-ins without coordinates, which cannot be plotted: every line counts them, and without a line nothing does. A user whose first sign-in of the "
            + "lookback already came from the wrong country. Proxies close to the user. A country other than the user's first one stays new for the whole lookback.",
        Techniques = [Attack.T1078_004],
        Tactics = [Tactic.InitialAccess],

        // Missing coordinates must not become the point 0/0, and the log also writes 0/0 for places it does not know. They are rounded to a
        // decimal (about 10 km), so that the addresses of a town make one point. A country is new when the user was first seen in another.
        Query = Kql.Query($"""
            let XT_Now = now();
            let Uses = materialize({SignInVersions.Of(tenant)}(XT_Now - {tenant.InventoryDays.Days}, {Directions.FromOutside})
            | where AppId in ({AppIds.PortalApps}) or AppId in ({AppIds.CliToolApps})
            | summarize arg_max(Ingested, *) by Id
            | where ResultType == {ResultCodes.Success}
            | extend At = coalesce(CreatedDateTime, TimeGenerated), UserId = iff(UserId == {AccountIds.Nobody}, "", UserId), Country = toupper(CountryCode), City = tostring(LocationDetails.city),
                Latitude = todouble(tostring(LocationDetails.geoCoordinates.latitude)), Longitude = todouble(tostring(LocationDetails.geoCoordinates.longitude))
            | extend UserKey = coalesce(UserId, UserPrincipalName), HasPlace = coalesce(abs(Latitude) <= 90 and abs(Longitude) <= 180 and not(Latitude == 0 and Longitude == 0), false));
            let WithoutPlace = toscalar(Uses | summarize countif(not(HasPlace)));
            Uses
            | where HasPlace
            | lookup kind=leftouter (Uses | where isnotempty(Country) | summarize arg_min(At, FirstCountry = Country) by UserKey | project UserKey, FirstCountry)
                on UserKey
            | extend IsNewCountry = isnotempty(Country) and Country != FirstCountry
            | summarize TimeGenerated = max(TimeGenerated), SignIns = count(), Users = count_distinct(UserKey),
                ExternalTenants = count_distinctif(ExternalTenantId, isnotempty(ExternalTenantId)), RiskRank = max(RiskRank), NewCountry = countif(IsNewCountry) > 0,
                NewCountryUsers = array_sort_asc(make_set_if(coalesce(UserPrincipalName, UserId), IsNewCountry, {tenant.MaxListItems})),
                FirstSeen = min(At), LastSeen = max(At),
                arg_max(At, UserId, UserPrincipalName, IPAddress)
                by Country, City, Latitude = round(Latitude, 1), Longitude = round(Longitude, 1)
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, Country = coalesce(Country, "unknown"), City, Latitude, Longitude, SignIns, Users, ExternalTenants,
                MaxRisk = tostring({RiskLevels.Names}[RiskRank]), NewCountry, NewCountryUsers, UserId, UserPrincipalName, AccountName, AccountDomain, IPAddress,
                FirstSeen, LastSeen, WithoutCoordinates = WithoutPlace
            | sort by NewCountry desc, SignIns desc, Country asc, City asc
            """),
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.Country), nameof(Row.City), nameof(Row.SignIns), nameof(Row.Users), nameof(Row.MaxRisk), nameof(Row.NewCountry), nameof(Row.NewCountryUsers),
        ],
        FalsePositives =
        [
            "Mobile carriers, VPNs and virtual desktops leave the network far from the user. Compare device and multifactor evidence before you act.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/id-protection/concept-identity-protection-b2b",
            "https://attack.mitre.org/techniques/T1078/004/",
        ],
        Scenarios = Scenarios,
    };
}
