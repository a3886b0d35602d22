// kind: larger than memory or budget
// id: AE0401
// message: 8,320 parameters, budget 1,000. Dense 'a' holds 4,160 of them, Dense 'dense' 4,160. No change of one size was found that fits; make several layers smaller, or raise the budget.
using Autoencoders;

[Model, Input(64, Name = "picture")]
[Dense(64, Name = "a"), Dense(64), Add("a", "picture"), Budget(MaxParameters = [|1_000|])]
internal partial class Net;
