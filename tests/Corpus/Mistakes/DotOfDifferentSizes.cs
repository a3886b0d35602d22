// kind: merge of too few or too many
// id: AE0108
// message: Dot 'dot' sums along axes of equal size; got 6 of (10, 6) and 8 of (10, 8). It came so: key (10, 6).
using Autoencoders;

[Model, Input(10, 8, Name = "query"), Input(10, 6, Name = "key")]
[Dot([|"query"|]), Flatten, Dense(1)]
internal partial class Net;
