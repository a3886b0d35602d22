// kind: class that cannot be a model
// id: AE0008
// message: [Input] has no effect: class 'Net' is not marked. Add [Model] before it.
using Autoencoders;

[[|Input(64)|], Dense(10)]
internal partial class Net;
