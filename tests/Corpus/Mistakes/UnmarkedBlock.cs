// kind: block that does not fit
// id: AE0024
// message: Head is neither a block nor a model, so nothing says which layers to take in. Mark it with [Block].
using Autoencoders;

internal sealed class Head;

[Model, Input(100)]
[[|Use<Head>|], Dense(10)]
internal partial class Net;
