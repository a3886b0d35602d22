// kind: larger than memory or budget
// id: AE0104
// message: [Input] holds 10,000,000,000 values a sample; at most 2,147,483,647 can be held.
using Autoencoders;

[Model, Input([|100_000, 100_000|])]
[Dense(10)]
internal partial class Net;
