'use strict';
// Queries that use what detections use, so that a snapshot holds the code for it. What they find does not matter.

const schema = {
  tables: [
    ['Events', 'TimeGenerated', 'datetime', 'User', 'string', 'Address', 'string', 'Result', 'string', 'Details', 'dynamic', 'Count', 'long', 'Id', 'guid', 'Ok', 'bool'],
    ['Changes', 'TimeGenerated', 'datetime', 'OperationName', 'string', 'InitiatedBy', 'dynamic', 'TargetResources', 'dynamic', 'User', 'string', 'Type', 'string'],
  ],
  watchlists: [['Names', 'User', 'Owner']],
  functions: [['Recent', 'lookback:timespan = 1d', 'Events | where TimeGenerated > ago(lookback) | project TimeGenerated, User, Result']],
  openTables: ['Changes'],
  openFunctions: ['Parsed'],
};

const queries = [
  'Events | where TimeGenerated > ago(1d) and Result == "a" or User has "b" | extend Domain = tostring(split(User, "@")[1]) | project TimeGenerated, Domain, User',
  'Events | where Result in ("1", "2") and User !in~ ("x") | summarize Attempts = count(), First = min(TimeGenerated), Users = make_set(User, 10) by Address, bin(TimeGenerated, 1h) | where Attempts >= 10',
  'let names = dynamic(["a", "b"]); let limit = 5; Events | where User has_any (names) and User !contains "c" and Address startswith "d" | summarize dcount(User), arg_max(TimeGenerated, *) by Address',
  'let period = 7d; let known = Events | where TimeGenerated between (ago(period) .. ago(1d)) | distinct User; Events | where User !in (known) | extend Name = split(User, "@", 0)[0], Suffix = split(User, "@", 1)[0]',
  'Changes | where OperationName =~ "Add" | mv-expand TargetResources | extend Target = tostring(TargetResources.userPrincipalName), Actor = tostring(parse_json(tostring(InitiatedBy.user)).userPrincipalName) | where isnotempty(Actor)',
  'Changes | mv-apply Property = TargetResources on (where Property.displayName == "a" | extend New = trim(\'"\', tostring(Property.newValue))) | project TimeGenerated, New, OperationName',
  'Events | join kind=inner (Changes | project User, Changed = TimeGenerated, OperationName) on User | where Changed - TimeGenerated between (0min .. 10min) | project-away User1 | project-rename Who = User',
  'Events | join kind=leftanti (_GetWatchlist("Names") | project User) on User | lookup kind=leftouter (_GetWatchlist("Other") | project SearchKey, Rank = toint(Rank)) on $left.User == $right.SearchKey',
  'union isfuzzy=true (Events | where Ok == true | extend Kind = "a"), (Changes | where Type == "b" | extend Kind = "c"), Missing | summarize count() by Kind | sort by count_ desc | take 10',
  'let scored = (table:(User:string, Count:long), factor:real = 1.5) { table | extend Score = Count * factor + 1 }; scored(Events, 2.0) | where Score > 3 | top 5 by Score desc nulls last',
  'Events | parse Address with First:int "." Rest | extend Parts = extract_all(@"(\\d+)", Address), One = extract("(a)(b)", 1, Address) | where ipv4_is_private(Address) == false and ipv4_is_in_range(Address, "192.0.2.0/24")',
  'Events | make-series Total = count() default = 0 on TimeGenerated from ago(14d) to now() step 1d by User | extend (Anomalies, Score, Baseline) = series_decompose_anomalies(Total, 1.5, -1, "linefit") | mv-expand Total to typeof(long), Anomalies to typeof(double)',
  'Events | summarize Set = make_set_if(User, Ok), List = make_list(Details), Bag = make_bag(pack("a", Count)), P = percentile(Count, 95), S = sum(Count), A = avg(Count), C = countif(Ok), Any = take_any(Result) by Day = startofday(TimeGenerated)',
  'Events | extend Level = case(Count > 10, "high", Count > 5, "medium", "low"), Text = strcat(User, "-", tostring(Count)), Low = tolower(User), Size = strlen(User), Part = substring(User, 0, 3), Time = datetime_diff("minute", now(), TimeGenerated)',
  'Events | extend Name = iff(isempty(User), "none", User), Other = coalesce(User, Address), Number = toint(Result), When = todatetime(Result), Replaced = replace_string(User, "a", "b"), Regex = User matches regex "^a.*b$"',
  'Events | sort by User asc, TimeGenerated desc | serialize | extend Before = prev(User), Row = row_number(), Gap = TimeGenerated - prev(TimeGenerated) | where User == Before and Gap < 5m',
  'Events | evaluate bag_unpack(Details) | project User, column_ifexists("Color", "")',
  'Recent(2d) | where Result != "0" | union (Parsed(starttime=ago(1d), pack=true) | project User, Result)',
  'externaldata(Network:string)[@"https://contoso.com/a.csv"] with (format="csv", ignoreFirstRecord=True) | where Network !has "x"',
  'datatable(Name:string, Value:long)["a", 1, "b", 2] | join kind=leftouter (print Name = "a", Other = dynamic({"a": [1, 2]})) on Name | where Nowhere == 1',
  'let start = toscalar(Events | summarize min(TimeGenerated)); range Day from start to now() step 1d | extend Key = format_datetime(Day, "yyyy-MM-dd"), Week = dayofweek(Day), Hour = hourofday(Day)',
  'let a = materialize(Events | where array_length(todynamic(Result)) > 0 and not(User has_cs "x")); a | summarize hint.strategy=shuffle count() by User | where count_ > toscalar(a | count)',
  'Events | where Unknown == 1 | summarize Typo = cuont() by Usr | extend AccountCustomEntity = User, IPCustomEntity = Address, HostCustomEntity = Missing',
  'search in (Events, Changes) "contoso" | project TimeGenerated, $table',
];

module.exports = { schema, queries };
