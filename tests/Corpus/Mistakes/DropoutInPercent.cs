// kind: number outside its range
// id: AE0202
// message: Dropout 'dropout' drops a share from 0 up to, but not including, 1; got 20.
using Autoencoders;

[Model, Input(64)]
[Dense(32), Dropout([|20|]), Dense(10)]
internal partial class Net;
